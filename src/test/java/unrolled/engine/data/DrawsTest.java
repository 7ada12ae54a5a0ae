package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawsTest {
  @Test
  void theNumbersOfAStepCanBeDrawnAgain() {
    Draws draws = new Draws(3, 17);
    long first = draws.nextLong();
    long second = draws.nextLong();
    draws.begin(3, 18);
    draws.nextLong();
    draws.begin(3, 17);
    assertEquals(first, draws.nextLong());
    assertEquals(second, draws.nextLong());
  }

  @Test
  void seedsAndStepsGiveDifferentEvenNumbers() {
    Set<Long> seen = new HashSet<>();
    double sum = 0;
    for (long seed = 0; seed < 50; seed++) {
      for (long step = 0; step < 50; step++) {
        Draws draws = new Draws(seed, step);
        for (int i = 0; i < 4; i++) {
          seen.add(draws.nextLong());
        }
        sum += draws.nextDouble();
      }
    }
    assertEquals(10_000, seen.size());
    assertEquals(0.5, sum / 2_500, 0.02);
  }
}
