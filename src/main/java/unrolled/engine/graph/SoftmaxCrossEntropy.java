package unrolled.engine.graph;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.formula.Quantity;
import unrolled.engine.math.Elementary;

/// Softmax and cross-entropy in one, as `nn.CrossEntropyLoss`: p = softmax(o), L = 1/N Σ_rows −ln p_y.
///
/// Computed by log-sum-exp, −ln p_y = ln Σ e^{o_k − max} − (o_y − max), so that huge logits neither overflow nor give
/// ln 0. ∂L/∂o = (p − onehot(y))/N, finite whatever happens. Rows whose target is −1 (padding) count for nothing;
/// when all are masked the loss is 0.
///
/// @param logits o `[rows, C]`
/// @param target y, an index a row
/// @param probabilities p `[rows, C]`
/// @param rowLosses −ln p_y of each row `[rows, 1]`
/// @param loss the scalar L
public record SoftmaxCrossEntropy(
    Operand logits, Variable target, Variable probabilities, Variable rowLosses, Variable loss)
    implements LossOp {

  @Override
  public List<Operand> operands() {
    return List.of(logits);
  }

  @Override
  public List<Variable> results() {
    return List.of(probabilities, rowLosses, loss);
  }

  @Override
  public double countTerms(Memory memory) {
    int count = 0;
    for (int id : memory.ids(target)) {
      count += id >= 0 ? 1 : 0;
    }
    return count;
  }

  @Override
  public void forward(Memory memory, Rows rows) {
    double[] p = memory.values(probabilities);
    double[] losses = memory.values(rowLosses);
    int[] ids = memory.ids(target);
    int width = probabilities.width();
    int count = rows.count() * memory.batch();
    int oi = memory.position(logits, rows.from());
    int pi = memory.position(probabilities, rows.from());
    int ri = memory.position(rowLosses, rows.from());
    for (int row = 0; row < count; row++) {
      losses[ri + row] = centre(memory, oi + row * width, pi + row * width, ids[ri + row]);
    }
    memory.kernel().exp(p, pi, p, pi, count * width);
    for (int row = 0; row < count; row++) {
      double sum = normalise(p, pi + row * width, width);
      losses[ri + row] = ids[ri + row] < 0 ? 0 : Elementary.log(sum) - losses[ri + row];
    }
    total(memory);
  }

  /// Writes o − max and answers that of the wanted symbol.
  private double centre(Memory memory, int from, int to, int wanted) {
    double[] o = memory.values(logits.variable());
    double[] p = memory.values(probabilities);
    int width = probabilities.width();
    double max = memory.kernel().max(o, from, width);
    for (int j = 0; j < width; j++) {
      p[to + j] = o[from + j] - max;
    }
    return wanted < 0 ? 0 : p[to + wanted];
  }

  /// Four running sums, so that one addition need not wait for the one before.
  private static double normalise(double[] p, int at, int width) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int whole = width & -4;
    for (int j = at; j < at + whole; j += 4) {
      s0 += p[j];
      s1 += p[j + 1];
      s2 += p[j + 2];
      s3 += p[j + 3];
    }
    for (int j = at + whole; j < at + width; j++) {
      s0 += p[j];
    }
    double sum = (s0 + s1) + (s2 + s3);
    double share = 1 / sum;
    for (int j = at; j < at + width; j++) {
      p[j] *= share;
    }
    return sum;
  }

  @Override
  public void backward(Memory memory, Rows rows, int operand, Sink into) {
    int[] ids = memory.ids(target);
    int width = probabilities.width();
    int pi = memory.position(probabilities, rows.from());
    int ri = memory.position(rowLosses, rows.from());
    int to = into.index(memory.position(logits, rows.from()));
    for (int row = 0; row < rows.count() * memory.batch(); row++) {
      int wanted = ids[ri + row];
      if (wanted >= 0) {
        spread(memory, pi + row * width, into.data(), to + row * width, wanted);
      }
    }
  }

  /// into += 1/N · (p − onehot) for one row.
  private void spread(Memory memory, int from, double[] into, int to, int wanted) {
    double[] p = memory.values(probabilities);
    double share = 1 / memory.lossTerms();
    double before = into[to + wanted];
    memory.kernel().addScaled(share, p, from, into, to, probabilities.width());
    into[to + wanted] = Math.fma(share, p[from + wanted] - 1, before);
  }

  @Override
  public Formula symbols(Variable of, int time) {
    if (of.equals(probabilities)) {
      return Formula.apply(Function.SOFTMAX, new Formula.Vector(logits, Quantity.VALUE, time));
    }
    Formula wanted = Formula.apply(Function.AT_TARGET,
        new Formula.Vector(Operand.of(probabilities), Quantity.VALUE, time));
    Formula row = new Formula.Minus(new Formula.Sum(List.of()), Formula.apply(Function.LN, wanted));
    return of.equals(loss) ? Formula.apply(Function.MEAN, row) : row;
  }

  @Override
  public Formula gradientSymbols(int operand, int time) {
    Formula difference = new Formula.Minus(
        new Formula.Vector(Operand.of(probabilities), Quantity.VALUE, time),
        new Formula.Vector(Operand.of(target), Quantity.VALUE, time));
    return new Formula.Quotient(difference, new Formula.Constant("N", Double.NaN));
  }

  @Override
  public Formula arithmetic(Memory memory, Element element) {
    if (element.variable().equals(loss) && !LossFormulas.isSingle(memory, this)) {
      return LossFormulas.mean(memory, this);
    }
    int time = LossFormulas.time(memory, this, element);
    int sequence = element.sequence();
    double max = memory.kernel().max(memory.values(logits.variable()), memory.position(logits, time)
        + sequence * probabilities.width(), probabilities.width());
    List<Formula> exponentials = new ArrayList<>();
    for (int j = 0; j < probabilities.width(); j++) {
      exponentials.add(Formula.apply(Function.EXP, centred(memory, time, sequence, j, max)));
    }
    Formula sum = new Formula.Sum(exponentials);
    if (element.variable().equals(probabilities)) {
      return new Formula.Quotient(exponentials.get(element.index()), sum);
    }
    int wanted = memory.ids(target)[memory.position(target, time) + sequence];
    return wanted < 0
        ? new Formula.Constant("", 0)
        : new Formula.Minus(Formula.apply(Function.LN, sum), centred(memory, time, sequence, wanted, max));
  }

  private Formula centred(Memory memory, int time, int sequence, int index, double max) {
    return new Formula.Minus(
        memory.scalar(logits, Quantity.VALUE, time, sequence, index), new Formula.Constant("max", max));
  }

  @Override
  public Formula gradientArithmetic(Memory memory, int operand, int time, Element element) {
    int wanted = memory.ids(target)[memory.position(target, time) + element.sequence()];
    if (wanted < 0) {
      return new Formula.Constant("", 0);
    }
    Formula difference = new Formula.Minus(
        memory.scalar(Operand.of(probabilities), Quantity.VALUE, time, element.sequence(), element.index()),
        new Formula.Constant("y", element.index() == wanted ? 1 : 0));
    double terms = memory.lossTerms();
    return terms == 1 ? difference : Formula.product(new Formula.Constant("1/N", 1 / terms), difference);
  }
}
