package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddingTest {
  @ParameterizedTest
  @CsvSource({"2,2", "2,9", "3,200", "5,7"})
  void whatIsWantedIsTheSumOfOneMarkedNumberInEveryPart(int marked, int timesteps) {
    Batch batch = new Adding(marked).next(new Draws(1, 1), timesteps, 30);
    double[] x = batch.numbers("x");
    for (int row = 0; row < 30; row++) {
      double sum = 0;
      int[] marks = new int[marked];
      for (int time = 0; time < timesteps; time++) {
        double number = x[2 * (time * 30 + row)];
        double mark = x[2 * (time * 30 + row) + 1];
        assertTrue(number >= 0 && number < 1 && (mark == 0 || mark == 1));
        sum += number * mark;
        int part = 0;
        while ((part + 1) * timesteps / marked <= time) {
          part++;
        }
        marks[part] += (int) mark;
      }
      for (int mark : marks) {
        assertEquals(1, mark);
      }
      assertEquals(sum, batch.numbers("y")[row], 1e-15);
    }
  }

  @Test
  void ofALongSequenceTheVarianceIsLostWithoutMemory() {
    double loss = new Adding(2).baseline(200).orElseThrow().loss();
    assertEquals(1.0 / 6, loss, 0.001);
    assertEquals(1.0 / 12, new Adding(2).baseline(2).orElseThrow().loss(), 1e-15);
  }

  @Test
  void thereAreTwoToFiveNumbersToAdd() {
    assertEquals(new Adding(5), new Adding(2).withDifficulty(9));
    assertEquals(new Adding(2), new Adding(2).withDifficulty(0));
    assertThrows(IllegalArgumentException.class, () -> new Adding(1));
    assertEquals(5, new Adding(5).shortest());
  }
}
