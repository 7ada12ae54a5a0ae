package unrolled.engine.graph;

/// An operation together with one of the operands it reads: one way by which a gradient reaches a variable.
///
/// @param op the operation
/// @param operand index into its operands
/// @param target what is read
public record Use(Differentiable op, int operand, Operand target) {
  /// The use of an operation's operand.
  public Use(Differentiable op, int operand) {
    this(op, operand, op.operands().get(operand));
  }
}
