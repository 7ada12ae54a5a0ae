package unrolled.engine.run;

import unrolled.engine.train.TrainingConfig;

/// What is altered in a run between two steps. The same changes at the same steps make the same run again, bit for bit.
public sealed interface Change {
  /// Learns in another way from the next step on.
  record Learning(TrainingConfig training) implements Change {}

  /// Rescales W_hh, each gate's block on its own, so that its largest eigenvalue has this magnitude. A matrix that was
  /// rescaled to 0 keeps its direction: with another radius it returns, together with what was learned in between.
  ///
  /// @param radius ρ ≥ 0
  record SpectralRadius(double radius) implements Change {
    /// @throws IllegalArgumentException when it is negative or not finite
    public SpectralRadius {
      if (!(radius >= 0) || radius == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("ρ is a number from 0 on, not " + radius + ".");
      }
    }
  }
}
