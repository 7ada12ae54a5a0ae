package unrolled.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A clock that stands still until it is told.
class PacerTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong(-7 * SECOND);
  private final Pacer pacer = new Pacer(clock::get);

  @Test
  void atFullSpeedAStepIsAlwaysDue() {
    for (int i = 0; i < 5; i++) {
      assertEquals(0, pacer.delay());
      pacer.stepped();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 7, 60, 1_000})
  void stepsComeAtTheRateAskedFor(double rate) {
    pacer.setRate(rate);
    int steps = 0;
    for (long end = clock.get() + 10 * SECOND; clock.get() < end; clock.addAndGet(SECOND / 2_000)) {
      if (pacer.delay() == 0) {
        pacer.stepped();
        steps++;
      }
    }
    assertEquals(10 * rate, steps, 1);
    assertEquals(rate, pacer.measured(), 0.05 * rate);
  }

  @Test
  void theFirstStepIsDueAtOnceAndTheNextAPeriodLater() {
    pacer.setRate(4);
    assertEquals(0, pacer.delay());
    pacer.stepped();
    assertEquals(SECOND / 4, pacer.delay());
    clock.addAndGet(SECOND / 5);
    assertEquals(SECOND / 20, pacer.delay());
  }

  @Test
  void whatCameTooLateIsNotMadeUpFor() {
    pacer.setRate(2);
    pacer.stepped();
    clock.addAndGet(60 * SECOND);
    int burst = 0;
    while (pacer.delay() == 0) {
      pacer.stepped();
      burst++;
    }
    assertTrue(burst <= 2, burst + " at once");
  }

  @Test
  void afterASlowRateAFastOneIsFeltAtOnce() {
    pacer.setRate(0.5);
    pacer.stepped();
    assertEquals(2 * SECOND, pacer.delay());
    pacer.setRate(100);
    assertEquals(SECOND / 100, pacer.delay());
    pacer.setRate(Pacer.FULL);
    assertEquals(0, pacer.delay());
  }

  @Test
  void theSpeedIsThatOfTheLastHalfSecond() {
    for (int i = 0; i < 1_000; i++) {
      clock.addAndGet(SECOND / 1_000);
      pacer.stepped();
    }
    assertEquals(1_000, pacer.measured(), 1e-9);
    pacer.begin();
    assertEquals(0, pacer.measured());
  }
}
