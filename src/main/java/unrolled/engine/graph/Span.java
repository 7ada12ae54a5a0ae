package unrolled.engine.graph;

/// The timesteps at which a block of operations is carried out: all of them, or those on one side of the timestep at
/// which a decoder takes over from an encoder.
///
/// @param from the first of them, counted from 0
/// @param to one past the last of them; [Integer#MAX_VALUE] for as long as there are any
public record Span(int from, int to) {
  /// Every timestep.
  public static final Span ALL = new Span(0, Integer.MAX_VALUE);

  /// The timesteps before one.
  public static Span until(int time) {
    return new Span(0, time);
  }

  /// A timestep and all that follow.
  public static Span since(int time) {
    return new Span(time, Integer.MAX_VALUE);
  }

  /// Whether a timestep is one of them.
  public boolean contains(int time) {
    return from <= time && time < to;
  }

  /// Those of them that a sequence has.
  ///
  /// @param timesteps T
  public Rows within(int timesteps) {
    return new Rows(Math.min(from, timesteps), Math.min(to, timesteps));
  }
}
