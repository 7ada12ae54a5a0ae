package unrolled.engine.data;

/// What can be had without having learned anything of what came before: the line a network has to get below.
///
/// @param kind which answer it is
/// @param loss the mean loss of that answer over all sequences, computed from how they are drawn
public record Baseline(Kind kind, double loss) {
  /// Which answer is meant.
  public enum Kind {
    /// The best answer that sees x_t and nothing before it.
    WITHOUT_MEMORY,
    /// The naive forecast: the next number is the one just read.
    NAIVE_FORECAST
  }

  /// The best answer that sees x_t and nothing before it.
  static Baseline withoutMemory(double loss) {
    return new Baseline(Kind.WITHOUT_MEMORY, loss);
  }

  /// The naive forecast.
  static Baseline naive(double loss) {
    return new Baseline(Kind.NAIVE_FORECAST, loss);
  }

  /// Whether there is anything to get below; 0 says that x_t alone decides what is wanted.
  public boolean leavesRoom() {
    return loss > 0;
  }
}
