package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.io.FilePiece;
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
    for (Object each : problem.arguments()) {
      String argument = each.toString();
      assertEquals(problem.getMessage().contains(argument), chinese.contains(argument), argument + chinese);
    }
  }

  /// Words within a sentence are translated with it, and keep what fills their places.
  @ParameterizedTest
  @EnumSource(FilePiece.Words.class)
  void wordsWithinASentenceAreInItsLanguage(FilePiece.Words words) {
    FileProblem problem = new FileProblem(Path.of("weights"), FileProblem.Reason.FAILED,
        FilePiece.of(words, "71", "72"));
    assertEquals(problem.getMessage(), Words.of("en").say(problem));
    String chinese = Words.of("zh").say(problem);
    assertFalse(chinese.replace("weights", "").replace("LSTM", "").matches(".*[a-z]{2}.*"), chinese);
    assertEquals(problem.getMessage().contains("71"), chinese.contains("71"), chinese);
    assertEquals(problem.getMessage().contains("72"), chinese.contains("72"), chinese);
  }
}
