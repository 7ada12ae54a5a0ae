package unrolled.ui.predict;

/// How often a prediction was right.
///
/// @param right predictions that were
/// @param asked all predictions; a question that was passed over is none
public record Score(int right, int asked) {
  /// Before the first.
  static final Score NONE = new Score(0, 0);

  Score with(boolean wasRight) {
    return new Score(right + (wasRight ? 1 : 0), asked + 1);
  }
}
