package unrolled.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinearForecastTest {
  @Test
  void whatHangsTogetherWithNothingCannotBeForecast() {
    assertArrayEquals(new double[] {4, 4, 4}, LinearForecast.losses(new double[] {4, 0, 0, 0}));
  }

  /// v_{t+1} = ½ v_t + ε: the latest number says all there is, r_k = r₀ 2⁻ᵏ.
  @Test
  void anAutoregressionOfOrderOneNeedsOneNumber() {
    double[] losses = LinearForecast.losses(new double[] {1, 0.5, 0.25, 0.125, 0.0625});
    assertArrayEquals(new double[] {0.75, 0.75, 0.75, 0.75}, losses, 1e-15);
  }

  /// v_{t+1} = 2 cos ω v_t − v_{t−1}: two numbers decide a sine, and nothing is left.
  @Test
  void aSineIsKnownFromTwoNumbers() {
    double[] covariances = new double[6];
    Arrays.setAll(covariances, lag -> Math.cos(0.4 * lag) / 2);
    double[] losses = LinearForecast.losses(covariances);
    assertEquals(Math.pow(Math.sin(0.4), 2) / 2, losses[0], 1e-15);
    assertArrayEquals(new double[4], Arrays.copyOfRange(losses, 1, 5), 1e-12);
  }

  /// v_t = ε_t + ½ ε_{t−1}, r₀ = 1.25, r₁ = 0.5: every number more helps a little, down to the variance of ε.
  @Test
  void aMovingAverageComesNearerWithEveryNumber() {
    double[] losses =
        LinearForecast.losses(new double[] {1.25, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    assertEquals(1.25 - 0.5 * 0.5 / 1.25, losses[0], 1e-15);
    for (int i = 1; i < losses.length; i++) {
      assertTrue(losses[i] < losses[i - 1]);
    }
    assertEquals(1, losses[14], 1e-8);
  }
}
