package unrolled.engine.network;

/// Where the linear readout o = W_hy h + b_y is computed.
public enum Readout {
  /// Nowhere: the network ends in its hidden states.
  NONE,
  /// At every timestep.
  EVERY,
  /// At the last timestep only.
  LAST
}
