package unrolled.engine.graph;

import java.util.List;

/// The order in which a person is told the operations: for each timestep in a direction, each cell in turn.
///
/// A stack of one-way layers is one block (timesteps outer, layers inner); each direction of a bidirectional layer is a
/// block of its own, since it is finished before anything else can begin.
///
/// @param part what the block belongs to
/// @param span the timesteps at which it is carried out
/// @param direction the order of its timesteps
/// @param cells the operations of each cell, in order
public record Block(Part part, Span span, Direction direction, List<List<Differentiable>> cells) {
  /// The three parts of a forward pass.
  public enum Part {
    /// The recurrent layers.
    CELLS,
    /// The readout.
    READOUT,
    /// The loss.
    LOSS
  }
}
