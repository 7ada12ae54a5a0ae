package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnTextTest {
  @Test
  void windowsAreWrittenInTheTextAndWhatFollowsFollows() throws TextProblem {
    String text = "床前明月光，疑是地上霜。👩‍👩‍👧é";
    OwnText task = OwnText.of(text);
    assertTrue(task.alphabet().containsAll(List.of("床", "👩‍👩‍👧", "é")));
    Set<String> windows = new HashSet<>();
    Draws random = new Draws(2, 1);
    for (int i = 0; i < 300; i++) {
      Batch batch = task.next(random, 5, 2);
      String window = read(task, batch, "x_ids");
      windows.add(window);
      assertTrue(text.contains(window + task.alphabet().get(batch.ids("y")[8])), window);
      assertEquals(window.substring(task.alphabet().get(batch.ids("x_ids")[0]).length()),
          read(task, batch, "y").substring(0,
              read(task, batch, "y").length() - task.alphabet().get(batch.ids("y")[8]).length()));
    }
    assertEquals(task.windows().tokens().size() - 5, windows.size());
  }

  private static String read(OwnText task, Batch batch, String name) {
    return IntStream.range(0, 5).mapToObj(time -> task.alphabet().get(batch.ids(name)[2 * time]))
        .collect(Collectors.joining());
  }

  @Test
  void aShortTextGivesShortWindows() throws TextProblem {
    OwnText task = OwnText.of("ABA");
    assertEquals(2, task.timesteps(50));
    assertEquals("AB", task.alphabet().get(0) + task.alphabet().get(1));
    task.next(new Draws(1, 1), 50, 3);
  }

  @ParameterizedTest
  @CsvSource({"'',0,LENGTH", "AB,1,LENGTH", "AB,50001,LENGTH", "A,9,ALPHABET"})
  void aTextThatCannotBeUsedIsRefusedInWords(String piece, int times, TextProblem.Reason reason) {
    TextProblem problem = assertThrows(TextProblem.class, () -> OwnText.of(piece.repeat(times)));
    assertEquals(reason, problem.reason());
    assertTrue(
        String.valueOf(problem.getMessage()).contains(" " + problem.least() + " to " + problem.limit()));
  }

  @Test
  void moreDifferentCharactersThanCanBeDrawnAreRefused() throws TextProblem {
    String chinese = IntStream.range(0, OwnText.MOST_SYMBOLS)
        .mapToObj(i -> Character.toString(0x4E00 + i)).collect(Collectors.joining());
    assertEquals(OwnText.MOST_SYMBOLS, OwnText.of(chinese).alphabet().size());
    TextProblem problem = assertThrows(TextProblem.class, () -> OwnText.of(chinese + "A"));
    assertEquals(TextProblem.Reason.ALPHABET, problem.reason());
    assertEquals(OwnText.MOST_SYMBOLS + 1, problem.found());
  }
}
