package unrolled.ui.step.layout;

/// The ground of a column.
///
/// @param kind what the column is
/// @param time its timestep, −1 for none
/// @param open whether its operations are shown
/// @param box where
public record Plate(Kind kind, int time, boolean open, Box box) {
  /// What a column is.
  public enum Kind {
    /// The name of the encoder above its columns.
    ENCODER,
    /// The name of the decoder above its columns.
    DECODER,
    /// Initial states; drawn without a ground.
    INITIAL,
    /// A timestep.
    TIMESTEP,
    /// Readout and loss.
    PREDICTION
  }
}
