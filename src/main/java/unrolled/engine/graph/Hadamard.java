package unrolled.engine.graph;

import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;

/// The element-wise product, result = a ⊙ b: how a gate lets something through.
///
/// ∂L/∂a = ∂L/∂result ⊙ b, and the other way round.
///
/// @param left a `[rows, n]`
/// @param right b `[rows, n]`
/// @param result `[rows, n]`
public record Hadamard(Operand left, Operand right, Variable result) implements Differentiable {
  @Override
  public List<Operand> operands() {
    return List.of(left, right);
  }

  @Override
  public List<Variable> results() {
    return List.of(result);
  }

  @Override
  public void forward(Memory memory, Rows rows) {
    memory.kernel().multiply(
        memory.values(left.variable()),
        memory.position(left, rows.from()),
        memory.values(right.variable()),
        memory.position(right, rows.from()),
        memory.values(result),
        memory.position(result, rows.from()),
        rows.count() * memory.batch() * result.width());
  }

  private Operand other(int operand) {
    return operand == 0 ? right : left;
  }

  private Operand at(int operand) {
    return operand == 0 ? left : right;
  }

  @Override
  public void backward(Memory memory, Rows rows, int operand, Sink into) {
    Operand factor = other(operand);
    memory.kernel().addProduct(
        memory.gradients(result),
        memory.position(result, rows.from()),
        memory.values(factor.variable()),
        memory.position(factor, rows.from()),
        into.data(),
        into.index(memory.position(at(operand), rows.from())),
        rows.count() * memory.batch() * result.width());
  }

  @Override
  public Formula symbols(Variable of, int time) {
    return Formula.elementwise(
        new Formula.Vector(left, Quantity.VALUE, time), new Formula.Vector(right, Quantity.VALUE, time));
  }

  @Override
  public Formula gradientSymbols(int operand, int time) {
    return Formula.elementwise(
        new Formula.Vector(Operand.of(result), Quantity.GRADIENT, time),
        new Formula.Vector(other(operand), Quantity.VALUE, time));
  }

  @Override
  public Formula arithmetic(Memory memory, Element element) {
    return Formula.product(
        memory.scalar(left, Quantity.VALUE, element.time(), element.sequence(), element.index()),
        memory.scalar(right, Quantity.VALUE, element.time(), element.sequence(), element.index()));
  }

  @Override
  public Formula gradientArithmetic(Memory memory, int operand, int time, Element target) {
    return Formula.product(
        memory.scalar(Operand.of(result), Quantity.GRADIENT, time, target.sequence(), target.index()),
        memory.scalar(other(operand), Quantity.VALUE, time, target.sequence(), target.index()));
  }
}
