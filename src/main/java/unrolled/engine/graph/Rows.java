package unrolled.engine.graph;

/// A range of timesteps `[from, to)`, counted from 0, on which an operation is carried out in one call.
///
/// @param from first timestep
/// @param to one past the last timestep
public record Rows(int from, int to) {
  /// Whether a timestep is one of them.
  public boolean contains(int time) {
    return from <= time && time < to;
  }

  /// How many timesteps it spans.
  public int count() {
    return to - from;
  }
}
