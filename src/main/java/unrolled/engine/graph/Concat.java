package unrolled.engine.graph;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;

/// Vectors side by side, result = [a; b]: the two directions of a bidirectional layer. Gradients are cut apart again.
///
/// @param operands vectors `[rows, n_i]`
/// @param result `[rows, Σ n_i]`
public record Concat(List<Operand> operands, Variable result) implements Differentiable {
  @Override
  public List<Variable> results() {
    return List.of(result);
  }

  private int offset(int operand) {
    int offset = 0;
    for (int i = 0; i < operand; i++) {
      offset += operands.get(i).variable().width();
    }
    return offset;
  }

  @Override
  public void forward(Memory memory, Rows rows) {
    double[] y = memory.values(result);
    int yi = memory.position(result, rows.from());
    for (int i = 0; i < operands.size(); i++) {
      Operand operand = operands.get(i);
      int width = operand.variable().width();
      int at = memory.position(operand, rows.from());
      for (int row = 0; row < rows.count() * memory.batch(); row++) {
        System.arraycopy(
            memory.values(operand.variable()), at + row * width, y, yi + row * result.width(), width);
      }
      yi += width;
    }
  }

  @Override
  public void backward(Memory memory, Rows rows, int operand, Sink into) {
    Operand target = operands.get(operand);
    int width = target.variable().width();
    double[] dy = memory.gradients(result);
    int yi = memory.position(result, rows.from()) + offset(operand);
    int at = into.index(memory.position(target, rows.from()));
    for (int row = 0; row < rows.count() * memory.batch(); row++) {
      for (int j = 0; j < width; j++) {
        into.data()[at + row * width + j] += dy[yi + row * result.width() + j];
      }
    }
  }

  @Override
  public Formula symbols(Variable of, int time) {
    List<Formula> parts = new ArrayList<>();
    operands.forEach(operand -> parts.add(new Formula.Vector(operand, Quantity.VALUE, time)));
    return new Formula.Stack(parts);
  }

  @Override
  public Formula gradientSymbols(int operand, int time) {
    return new Formula.Vector(Operand.of(result), Quantity.GRADIENT, time);
  }

  @Override
  public Formula arithmetic(Memory memory, Element element) {
    int operand = operands.size() - 1;
    while (offset(operand) > element.index()) {
      operand--;
    }
    return memory.scalar(operands.get(operand), Quantity.VALUE, element.time(), element.sequence(),
        element.index() - offset(operand));
  }

  @Override
  public Formula gradientArithmetic(Memory memory, int operand, int time, Element target) {
    return memory.scalar(
        Operand.of(result), Quantity.GRADIENT, time, target.sequence(), offset(operand) + target.index());
  }
}
