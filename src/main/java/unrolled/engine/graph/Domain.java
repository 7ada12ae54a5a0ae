package unrolled.engine.graph;

/// How many row blocks of a variable exist: one in all, one for every timestep, or one for the last timestep.
public enum Domain {
  /// One block, shared by all timesteps: a parameter `[rows, columns]` or the loss.
  ONCE,
  /// One block of B rows for every timestep: `[T·B, n]`.
  EVERY,
  /// One block of B rows, at the last timestep only: `[B, n]`.
  LAST
}
