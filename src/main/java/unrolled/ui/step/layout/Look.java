package unrolled.ui.step.layout;

/// How a group of numbers is shown.
public enum Look {
  /// A hidden or cell state.
  STATE,
  /// A gate: bordered in its colour.
  GATE,
  /// A step of an equation.
  PART,
  /// A matrix of weights.
  WEIGHT,
  /// A bias.
  BIAS,
  /// A real-valued or embedded input.
  INPUT,
  /// The logits.
  LOGITS,
  /// Probabilities: bars.
  BARS,
  /// A loss.
  LOSS
}
