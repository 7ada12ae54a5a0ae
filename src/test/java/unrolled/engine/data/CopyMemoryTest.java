package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyMemoryTest {
  private static String read(CopyMemory task, int[] ids, int timesteps, int row) {
    return IntStream.range(0, timesteps).map(time -> ids[time * 8 + row])
        .mapToObj(id -> id < 0 ? "" : task.alphabet().get(id)).collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({"1,2", "3,10", "10,200", "2,4"})
  void theLettersAreWantedAtTheQuestionMarksInTheirOrder(int copied, int timesteps) {
    CopyMemory task = new CopyMemory(copied);
    Batch batch = task.next(new Draws(1, 1), timesteps, 8);
    for (int row = 0; row < 8; row++) {
      String letters = read(task, batch.ids("y"), timesteps, row);
      assertEquals(copied, letters.length());
      assertEquals(letters + "·".repeat(timesteps - 2 * copied) + "?".repeat(copied),
          read(task, batch.ids("x_ids"), timesteps, row));
      assertEquals(copied,
          IntStream.range(timesteps - copied, timesteps).filter(time -> batch.ids("y")[time * 8] >= 0)
              .count());
    }
  }

  @Test
  void itIsLongEnoughForEveryLetterToBeAskedFor() {
    assertEquals(6, new CopyMemory(3).timesteps(1));
    assertEquals(new CopyMemory(10), new CopyMemory(3).withDifficulty(77));
    assertThrows(IllegalArgumentException.class, () -> new CopyMemory(0));
  }
}
