package unrolled.engine.graph;

/// The order in which a recurrence visits the timesteps.
public enum Direction {
  /// From the first timestep to the last; the previous state is that of t − 1.
  FORWARD,
  /// From the last timestep to the first (the second half of a bidirectional
  /// layer); the previous state is that of t + 1.
  REVERSE
}
