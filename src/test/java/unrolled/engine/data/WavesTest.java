package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavesTest {
  private static Batch draw(Waves waves) {
    Batch batch = new NoisySine(0).blank(100, 50);
    waves.draw(new Draws(3, 1), batch);
    return batch;
  }

  @Test
  void whatIsWantedIsReadNext() {
    Batch batch = draw(new Waves(8, 1.6, 3, 0.2));
    for (int at = 50; at < 5_000; at++) {
      assertEquals(batch.numbers("y")[at - 50], batch.numbers("x")[at]);
    }
  }

  /// v_{t+1} = 2 cos ω v_t − v_{t−1} holds for a sine of frequency ω and for no other.
  @Test
  void aSineWithoutNoiseHasItsPeriod() {
    Batch batch = draw(new Waves(16, 1, 1, 0));
    double[] y = batch.numbers("y");
    double largest = 0;
    for (int at = 100; at < 5_000; at++) {
      assertEquals(2 * Math.cos(2 * Math.PI / 16) * y[at - 50] - y[at - 100], y[at], 1e-12);
      largest = Math.max(largest, Math.abs(y[at]));
    }
    assertEquals(1, largest, 1e-3);
  }

  @ParameterizedTest
  @CsvSource({"1,0", "1,0.3", "4,0", "2,0.5"})
  void theMeanSquareIsAHalfAndThatOfTheNoise(int count, double noise) {
    double sum = 0;
    Waves waves = new Waves(8, 1.618, count, noise);
    Batch batch = new NoisySine(0).blank(200, 64);
    Draws random = new Draws(4, 1);
    for (int round = 0; round < 60; round++) {
      waves.draw(random, batch);
      for (double each : batch.numbers("y")) {
        sum += each * each / batch.numbers("y").length / 60;
      }
    }
    assertEquals(0.5 + noise * noise, sum, 0.02);
  }

  /// The goal lies between the naive forecast and what is lost even if every number that was read is used.
  @ParameterizedTest
  @CsvSource({"1,0,2", "1,0.1,30", "1,0.5,30", "2,0,40", "4,0,200"})
  void theGoalIsBelowTheNaiveForecastAndAboveTheNoise(int count, double noise, int timesteps) {
    Waves waves = new Waves(8, 1.618, count, noise);
    double goal = ((Goal.Loss) waves.goal(timesteps)).most();
    assertTrue(goal < waves.naive().loss());
    assertTrue(goal > noise * noise);
    assertTrue(waves.goal(timesteps).isMetBy(goal, Double.NaN));
  }
}
