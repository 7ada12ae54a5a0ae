package unrolled.engine.graph;

/// An operation together with one of the operands it reads: one way by which a gradient reaches a variable.
///
/// @param op the operation
/// @param operand index into its operands
public record Use(Differentiable op, int operand) {
  /// What is read.
  public Operand target() {
    return op.operands().get(operand);
  }
}
