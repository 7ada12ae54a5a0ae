package unrolled.engine.math;

import java.util.Arrays;

/// The best linear forecast of a stationary series one step ahead, from how its numbers vary together.
public final class LinearForecast {
  /// Below this share of the variance what is left is rounding.
  private static final double NOTHING = 1e-12;

  private LinearForecast() {}

  /// The mean squared errors of the best linear forecasts from the latest 1, 2, … n numbers: the recursion of Levinson
  /// and Durbin (Durbin 1960). With κ_k the correlation that the number k steps back still has once those between are
  /// known, E_k = E_{k−1} (1 − κ_k²), E₀ = r₀.
  ///
  /// @param covariances r₀ … r_n, n ≥ 1: the means of v_t v_{t+k}; r₀ > 0
  /// @return E₁ … E_n, never rising
  public static double[] losses(double[] covariances) {
    int most = covariances.length - 1;
    double[] losses = new double[most];
    double[] weights = new double[most];
    double left = covariances[0];
    for (int order = 0; order < most && left > NOTHING * covariances[0]; order++) {
      double unexplained = covariances[order + 1];
      for (int i = 0; i < order; i++) {
        unexplained -= weights[i] * covariances[order - i];
      }
      double partial = unexplained / left;
      double[] before = Arrays.copyOf(weights, order);
      for (int i = 0; i < order; i++) {
        weights[i] -= partial * before[order - 1 - i];
      }
      weights[order] = partial;
      left *= Math.max(0, 1 - partial * partial);
      losses[order] = left;
    }
    return losses;
  }
}
