package unrolled.engine.formula;

/// Which of the numbers that belong to a variable is meant.
public enum Quantity {
  /// The value itself.
  VALUE,
  /// ∂L/∂value.
  GRADIENT,
  /// ‖∂L/∂value‖, the Euclidean norm over all units and all sequences of the batch at one timestep: one number for the
  /// whole vector, addressed by its first.
  GRADIENT_NORM,
  /// The gradient after clipping, as the optimizer uses it.
  CLIPPED,
  /// The optimizer's first moving average before this update (momentum buffer, Adam's m).
  FIRST_MOMENT,
  /// The optimizer's second moving average before this update (RMSprop's and Adam's v).
  SECOND_MOMENT,
  /// [#FIRST_MOMENT] after this update.
  NEXT_FIRST_MOMENT,
  /// [#SECOND_MOMENT] after this update.
  NEXT_SECOND_MOMENT,
  /// The parameter after this update.
  NEXT_VALUE;

  /// Whether the backward pass makes it.
  public boolean isOfGradient() {
    return this == GRADIENT || this == GRADIENT_NORM;
  }
}
