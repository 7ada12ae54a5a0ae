package unrolled.engine.graph;

/// What a variable is to a person: it decides where a view draws it and what it is called.
public enum Role {
  /// A trained matrix or bias, named as PyTorch names it.
  PARAMETER,
  /// A real-valued input vector x_t.
  INPUT,
  /// The index of a symbol, one a row.
  IDS,
  /// The index of the wanted symbol, one a row; −1 is padding and masked.
  TARGET_IDS,
  /// The wanted real-valued output.
  TARGET,
  /// What a frozen gate is held at.
  FROZEN,
  /// The embedded input, a row of the embedding matrix.
  EMBEDDED,
  /// An unnamed step of an equation, such as W_hh h_{t−1}.
  INTERMEDIATE,
  /// The sum that goes into an activation.
  PRE_ACTIVATION,
  /// A gate after its activation.
  GATE,
  /// The hidden state h_t.
  HIDDEN,
  /// The cell state c_t of an LSTM.
  CELL_STATE,
  /// The states of both directions side by side.
  OUTPUT,
  /// What the readout says before softmax.
  LOGITS,
  /// Softmax of the logits.
  PROBABILITIES,
  /// The loss of one row.
  ROW_LOSS,
  /// The scalar that training lowers.
  LOSS;

  /// Whether a variable of this role is handed in rather than computed.
  public boolean isGiven() {
    return switch (this) {
      case PARAMETER, INPUT, IDS, TARGET_IDS, TARGET, FROZEN -> true;
      default -> false;
    };
  }

  /// Whether the loss can be differentiated with respect to it.
  public boolean hasGradient() {
    return switch (this) {
      case IDS, TARGET_IDS, TARGET, FROZEN, PROBABILITIES, ROW_LOSS, LOSS -> false;
      default -> true;
    };
  }
}
