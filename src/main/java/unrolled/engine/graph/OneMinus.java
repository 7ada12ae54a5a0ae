package unrolled.engine.graph;

import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;

/// What a gate leaves over, result = 1 − z; the derivative is −1.
///
/// @param operand z `[rows, n]`
/// @param result `[rows, n]`
public record OneMinus(Operand operand, Variable result) implements Differentiable {
  private static final Formula.Constant ONE = new Formula.Constant("", 1);
  private static final Formula.Constant MINUS_ONE = new Formula.Constant("", -1);

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
    double[] z = memory.values(operand.variable());
    double[] y = memory.values(result);
    int zi = memory.position(operand, rows.from());
    int yi = memory.position(result, rows.from());
    int count = rows.count() * memory.batch() * result.width();
    for (int i = 0; i < count; i++) {
      y[yi + i] = 1 - z[zi + i];
    }
  }

  @Override
  public void backward(Memory memory, Rows rows, int index, Sink into) {
    double[] dy = memory.gradients(result);
    double[] dz = into.data();
    int yi = memory.position(result, rows.from());
    int zi = into.index(memory.position(operand, rows.from()));
    int count = rows.count() * memory.batch() * result.width();
    for (int i = 0; i < count; i++) {
      dz[zi + i] -= dy[yi + i];
    }
  }

  @Override
  public Formula symbols(Variable of, int time) {
    return new Formula.Minus(ONE, new Formula.Vector(operand, Quantity.VALUE, time));
  }

  @Override
  public Formula gradientSymbols(int index, int time) {
    return Formula.product(MINUS_ONE, new Formula.Vector(Operand.of(result), Quantity.GRADIENT, time));
  }

  @Override
  public Formula arithmetic(Memory memory, Element element) {
    return new Formula.Minus(
        ONE, memory.scalar(operand, Quantity.VALUE, element.time(), element.sequence(), element.index()));
  }

  @Override
  public Formula gradientArithmetic(Memory memory, int index, int time, Element target) {
    return Formula.product(
        MINUS_ONE,
        memory.scalar(Operand.of(result), Quantity.GRADIENT, time, target.sequence(), target.index()));
  }
}
