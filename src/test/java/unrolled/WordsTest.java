package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.io.FileProblem;

/// What the command line says about files.
class WordsTest {
  @ParameterizedTest
  @EnumSource(FileProblem.Reason.class)
  void everyProblemOfAFileIsSaidAsTheEngineSaysItAndInChinese(FileProblem.Reason reason) {
    FileProblem problem = new FileProblem(Path.of("weights"), reason, "71", "72", "73", "74", "75");
    assertEquals(problem.getMessage(), Words.of("en").say(problem));
    String chinese = Words.of("zh").say(problem);
    assertTrue(chinese.startsWith("weights：") && chinese.endsWith("。"), chinese);
    for (String argument : problem.arguments()) {
      assertEquals(problem.getMessage().contains(argument), chinese.contains(argument), argument + chinese);
    }
  }
}
