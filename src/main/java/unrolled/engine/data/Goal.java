package unrolled.engine.data;

/// When a task counts as solved, as a bound on what is measured at a training step.
public sealed interface Goal {
  /// Whether a measurement reaches it; what is not a number does not.
  ///
  /// @param loss the mean loss of a batch, or of several
  /// @param accuracy the share of wanted symbols that got the largest probability
  boolean isMetBy(double loss, double accuracy);

  /// A share of the wanted symbols gets the largest probability.
  ///
  /// @param least that share, 0 to 1
  record Accuracy(double least) implements Goal {
    @Override
    public boolean isMetBy(double loss, double accuracy) {
      return accuracy >= least;
    }
  }

  /// The mean squared error is small enough.
  ///
  /// @param most the largest loss that counts
  record Loss(double most) implements Goal {
    @Override
    public boolean isMetBy(double loss, double accuracy) {
      return loss <= most;
    }
  }
}
