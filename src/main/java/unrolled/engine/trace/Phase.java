package unrolled.engine.trace;

/// The parts of one training step, in the order in which they are told.
public enum Phase {
  /// The recurrent layers, timestep by timestep.
  FORWARD,
  /// The readout.
  OUTPUT,
  /// Softmax and the loss.
  LOSS,
  /// Every gradient, from the loss back to the first timestep.
  BACKWARD,
  /// Clipping and the change of the parameters.
  UPDATE
}
