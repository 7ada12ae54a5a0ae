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
  /// ‖∂L/∂θ‖ over all parameters of the layer of this one, or of the readout: addressed by any first number of them.
  LAYER_GRADIENT_NORM,
  /// ‖value‖ of a parameter before the update: one number, addressed by its first.
  VALUE_NORM,
  /// ‖θ‖ of all parameters together before the update: one number, addressed by the first of the first of them.
  ALL_VALUES_NORM,
  /// ‖Δ‖, by how much the update changes a parameter.
  CHANGE_NORM,
  /// ‖Δθ‖, by how much the update changes all parameters together.
  ALL_CHANGES_NORM,
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
    return this == GRADIENT || this == GRADIENT_NORM || this == LAYER_GRADIENT_NORM;
  }

  /// Whether it is one number for a whole vector, or for several.
  public boolean isNorm() {
    return (isOfGradient() && this != GRADIENT) || isOfSeveral() || this == VALUE_NORM || this == CHANGE_NORM;
  }

  /// Whether it is one number for several parameters together.
  public boolean isOfSeveral() {
    return this == LAYER_GRADIENT_NORM || this == ALL_VALUES_NORM || this == ALL_CHANGES_NORM;
  }
}
