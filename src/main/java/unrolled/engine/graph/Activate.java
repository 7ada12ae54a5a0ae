package unrolled.engine.graph;

import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.formula.Quantity;
import unrolled.engine.math.Activation;

/// An activation function on every element, result = f(z); ∂L/∂z = ∂L/∂result ⊙ f′(z).
///
/// @param function f
/// @param operand z `[rows, n]`
/// @param result `[rows, n]`
public record Activate(Activation function, Operand operand, Variable result) implements Differentiable {
  @Override
  public List<Operand> operands() {
    return List.of(operand);
  }

  @Override
  public List<Variable> results() {
    return List.of(result);
  }

  @Override
  public void forward(Memory memory, Rows rows) {
    memory.kernel().apply(
        function,
        memory.values(operand.variable()),
        memory.position(operand, rows.from()),
        memory.values(result),
        memory.position(result, rows.from()),
        rows.count() * memory.batch() * result.width());
  }

  @Override
  public void backward(Memory memory, Rows rows, int index, Sink into) {
    backward(memory, rows, 0, rows.count() * memory.batch() * result.width(), into);
  }

  /// The derivative of some of the numbers only: each is on its own.
  ///
  /// @param first counted from the first number of the rows
  void backward(Memory memory, Rows rows, int first, int count, Sink into) {
    int zi = memory.position(operand, rows.from()) + first;
    int yi = memory.position(result, rows.from()) + first;
    memory.kernel().applyBackward(
        function,
        memory.values(operand.variable()),
        zi,
        memory.values(result),
        yi,
        memory.gradients(result),
        yi,
        into.data(),
        into.index(zi),
        count);
  }

  @Override
  public Formula symbols(Variable of, int time) {
    Formula z = new Formula.Vector(operand, Quantity.VALUE, time);
    return function == Activation.IDENTITY ? z : Formula.apply(Function.of(function), z);
  }

  @Override
  public Formula gradientSymbols(int index, int time) {
    Formula incoming = new Formula.Vector(Operand.of(result), Quantity.GRADIENT, time);
    return function == Activation.IDENTITY
        ? incoming
        : Formula.elementwise(
            incoming,
            Formula.apply(
                Function.slopeOf(function), new Formula.Vector(operand, Quantity.VALUE, time)));
  }

  @Override
  public Formula arithmetic(Memory memory, Element element) {
    Formula z = memory.scalar(operand, Quantity.VALUE, element.time(), element.sequence(), element.index());
    return function == Activation.IDENTITY ? z : Formula.apply(Function.of(function), z);
  }

  @Override
  public Formula gradientArithmetic(Memory memory, int index, int time, Element target) {
    Formula incoming = memory.scalar(
        Operand.of(result), Quantity.GRADIENT, time, target.sequence(), target.index());
    Formula z = memory.scalar(operand, Quantity.VALUE, time, target.sequence(), target.index());
    return function == Activation.IDENTITY
        ? incoming
        : Formula.product(incoming, Formula.apply(Function.slopeOf(function), z));
  }
}
