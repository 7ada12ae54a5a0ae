package unrolled.engine.cell;

/// What is taken away from the recurrent layers to see what it was good for.
public enum Control {
  /// Nothing.
  NONE,
  /// W_hh is 0 and stays 0: nothing but gates and cell state can carry a memory, and a plain RNN has neither.
  NO_RECURRENCE,
  /// h′ = c′ = 0 at every timestep: nothing at all is carried over.
  NO_CARRY
}
