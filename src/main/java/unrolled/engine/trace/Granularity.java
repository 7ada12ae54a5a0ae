package unrolled.engine.trace;

/// How far one move of the playhead goes.
public enum Granularity {
  /// One operation; backward one operand of one operation.
  OP,
  /// One layer at one timestep.
  CELL,
  /// One timestep.
  TIMESTEP,
  /// Forward, output, loss, backward or update.
  PHASE
}
