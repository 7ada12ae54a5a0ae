package unrolled.engine.network;

/// What training lowers.
public enum LossKind {
  /// Nothing: the network is only run forward.
  NONE,
  /// Softmax cross-entropy against one wanted symbol a row.
  CROSS_ENTROPY,
  /// Mean squared error against real numbers.
  SQUARED_ERROR
}
