package unrolled.engine.graph;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.formula.Quantity;

/// The mean squared error as `nn.MSELoss`, L = 1/(N·n) Σ (o − y)², over N rows of n outputs; ∂L/∂o = 2 (o − y)/(N·n).
///
/// @param prediction o `[rows, n]`
/// @param target y `[rows, n]`
/// @param rowLosses Σ_j (o_j − y_j)² of each row `[rows, 1]`
/// @param loss the scalar L
public record SquaredError(Operand prediction, Variable target, Variable rowLosses, Variable loss)
    implements LossOp {
  private static final Formula.Constant TWO = new Formula.Constant("", 2);

  @Override
  public List<Operand> operands() {
    return List.of(prediction);
  }

  @Override
  public List<Variable> results() {
    return List.of(rowLosses, loss);
  }

  @Override
  public double countTerms(Memory memory) {
    return memory.values(target).length;
  }

  @Override
  public void forward(Memory memory, Rows rows) {
    double[] o = memory.values(prediction.variable());
    double[] y = memory.values(target);
    double[] losses = memory.values(rowLosses);
    int width = target.width();
    int oi = memory.position(prediction, rows.from());
    int yi = memory.position(target, rows.from());
    int li = memory.position(rowLosses, rows.from());
    for (int row = 0; row < rows.count() * memory.batch(); row++) {
      double sum = 0;
      for (int j = row * width; j < (row + 1) * width; j++) {
        double difference = o[oi + j] - y[yi + j];
        sum = Math.fma(difference, difference, sum);
      }
      losses[li + row] = sum;
    }
    total(memory);
  }

  @Override
  public void backward(Memory memory, Rows rows, int operand, Sink into) {
    double[] o = memory.values(prediction.variable());
    double[] y = memory.values(target);
    int oi = memory.position(prediction, rows.from());
    int yi = memory.position(target, rows.from());
    int to = into.index(oi);
    double terms = memory.lossTerms();
    for (int i = 0; i < rows.count() * memory.batch() * target.width(); i++) {
      into.data()[to + i] += 2 * (o[oi + i] - y[yi + i]) / terms;
    }
  }

  @Override
  public Formula symbols(Variable of, int time) {
    Formula row = new Formula.Power(difference(time), 2);
    return Formula.apply(of.equals(loss) ? Function.MEAN : Function.TOTAL, row);
  }

  private Formula difference(int time) {
    return new Formula.Minus(
        new Formula.Vector(prediction, Quantity.VALUE, time),
        new Formula.Vector(Operand.of(target), Quantity.VALUE, time));
  }

  @Override
  public Formula gradientSymbols(int operand, int time) {
    return new Formula.Quotient(Formula.product(TWO, difference(time)),
        new Formula.Constant("N", Double.NaN));
  }

  @Override
  public Formula arithmetic(Memory memory, Element element) {
    List<Formula> terms = new ArrayList<>();
    if (element.variable().equals(loss) && !LossFormulas.isSingle(memory, this)) {
      return LossFormulas.mean(memory, this);
    }
    for (int j = 0; j < target.width(); j++) {
      Formula difference =
          difference(memory, LossFormulas.time(memory, this, element), element.sequence(), j);
      terms.add(Formula.product(difference, difference));
    }
    Formula sum = new Formula.Sum(terms);
    return element.variable().equals(loss)
        ? new Formula.Quotient(sum, new Formula.Constant("N", memory.lossTerms()))
        : sum;
  }

  private Formula difference(Memory memory, int time, int sequence, int index) {
    return new Formula.Minus(
        memory.scalar(prediction, Quantity.VALUE, time, sequence, index),
        memory.scalar(Operand.of(target), Quantity.VALUE, time, sequence, index));
  }

  @Override
  public Formula gradientArithmetic(Memory memory, int operand, int time, Element target) {
    return new Formula.Quotient(
        Formula.product(TWO, difference(memory, time, target.sequence(), target.index())),
        new Formula.Constant("N", memory.lossTerms()));
  }
}
