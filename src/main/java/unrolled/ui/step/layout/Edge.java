package unrolled.ui.step.layout;

import unrolled.engine.graph.Differentiable;

/// The way of values into an operation, or of its result out of it.
///
/// @param op the operation
/// @param part which operand it brings; [#RESULT] and below for the results; [#SYMBOL] for the symbol that is looked up
/// @param time the timestep of the operation
/// @param path the line, in the forward direction
public record Edge(Differentiable op, int part, int time, Path path) {
  /// The part of the first result; the second is one less, and so on.
  public static final int RESULT = -1;
  /// The part of the symbol that a lookup reads.
  public static final int SYMBOL = Integer.MIN_VALUE;

  /// Whether it leads out of the operation.
  public boolean isResult() {
    return part <= RESULT && part != SYMBOL;
  }

  /// Which result it brings out.
  public int result() {
    return RESULT - part;
  }
}
