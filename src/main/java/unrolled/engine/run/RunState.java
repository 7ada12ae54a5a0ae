package unrolled.engine.run;

/// What a run is doing.
public enum RunState {
  /// It waits.
  PAUSED,
  /// It makes step after step.
  RUNNING,
  /// A loss or a norm went past its limit; only a reset goes on from here.
  DIVERGED,
  /// Something unforeseen stopped it; only a reset goes on from here.
  FAILED
}
