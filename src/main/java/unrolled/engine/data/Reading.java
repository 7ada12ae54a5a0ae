package unrolled.engine.data;

/// How the sequences of a batch are taken from a long text of N symbols.
public enum Reading {
  /// Windows of T symbols from places that are drawn for every step.
  WINDOWS,
  /// B streams read side by side, T symbols a step, each step where the one before it stopped, so that states can be
  /// carried on (truncated BPTT). Every pass makes max(1, ⌊(N − 1) / (B·T)⌋) steps; then all streams begin anew.
  STREAMS
}
