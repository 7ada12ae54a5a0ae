package unrolled.engine.graph;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;

/// The sum of its operands, result = a + b + …; a bias is added to every row.
///
/// The derivative with respect to each operand is 1: the gradient is handed to every summand as it is, and a bias
/// gathers it over all rows.
///
/// @param operands vectors `[rows, n]`, then biases `[n, 1]` (a part of one)
/// @param result the sum `[rows, n]`
public record Add(List<Operand> operands, Variable result) implements Differentiable {
  /// @throws IllegalArgumentException for fewer than two summands, when the first is a bias, or when one that is not
  ///     follows a bias
  public Add {
    if (operands.size() < 2 || operands.getFirst().variable().isParameter()) {
      throw new IllegalArgumentException(
          "A sum needs two summands, the first with a row for every row of the result.");
    }
    for (int i = 1; i < operands.size(); i++) {
      if (operands.get(i - 1).variable().isParameter() && !operands.get(i).variable().isParameter()) {
        throw new IllegalArgumentException("In a sum the biases come last.");
      }
    }
  }

  @Override
  public List<Variable> results() {
    return List.of(result);
  }

  @Override
  public void forward(Memory memory, Rows rows) {
    int count = rows.count() * memory.batch() * result.width();
    if (operands.size() == 2) {
      sumOfTwo(memory, rows.from(), count);
      return;
    }
    sumOfThree(memory, rows.from(), count);
    double[] sum = memory.values(result);
    int to = memory.position(result, rows.from());
    for (int term = 3; term < operands.size(); term++) {
      double[] d = memory.values(operands.get(term).variable());
      int di = memory.position(operands.get(term), rows.from());
      int piece = piece(term, count);
      for (int done = 0; done < count; done += piece) {
        memory.kernel().add(d, di, sum, to + done, piece);
      }
    }
  }

  private void sumOfTwo(Memory memory, int time, int count) {
    double[] a = memory.values(operands.get(0).variable());
    double[] b = memory.values(operands.get(1).variable());
    double[] sum = memory.values(result);
    int ai = memory.position(operands.get(0), time);
    int bi = memory.position(operands.get(1), time);
    int to = memory.position(result, time);
    int piece = piece(1, count);
    for (int done = 0; done < count; done += piece) {
      memory.kernel().sum(a, ai + done, b, bi, sum, to + done, piece);
    }
  }

  private void sumOfThree(Memory memory, int time, int count) {
    double[] a = memory.values(operands.get(0).variable());
    double[] b = memory.values(operands.get(1).variable());
    double[] c = memory.values(operands.get(2).variable());
    double[] sum = memory.values(result);
    int ai = memory.position(operands.get(0), time);
    int bi = memory.position(operands.get(1), time);
    int ci = memory.position(operands.get(2), time);
    int to = memory.position(result, time);
    int piece = piece(2, count);
    int step = piece(1, count) < count ? 0 : 1;
    for (int done = 0; done < count; done += piece) {
      memory.kernel().sum(a, ai + done, b, bi + step * done, c, ci, sum, to + done, piece);
    }
  }

  /// How much of the result a summand is added to at once: a row where it is a bias, everything elsewhere.
  private int piece(int term, int count) {
    return operands.get(term).variable().isParameter() ? result.width() : count;
  }

  @Override
  public void backward(Memory memory, Rows rows, int operand, Sink into) {
    Operand target = operands.get(operand);
    double[] incoming = memory.gradients(result);
    int start = memory.position(result, rows.from());
    int to = into.index(memory.position(target, rows.from()));
    int width = result.width();
    int count = rows.count() * memory.batch();
    if (target.variable().isParameter()) {
      memory.kernel().columnSums(count, width, incoming, start, width, into.data(), to);
    } else {
      memory.kernel().add(incoming, start, into.data(), to, count * width);
    }
  }

  @Override
  public Formula symbols(Variable of, int time) {
    List<Formula> terms = new ArrayList<>();
    operands.forEach(operand -> terms.add(new Formula.Vector(operand, Quantity.VALUE, time)));
    return new Formula.Sum(terms);
  }

  @Override
  public Formula gradientSymbols(int operand, int time) {
    return new Formula.Vector(Operand.of(result), Quantity.GRADIENT, time);
  }

  @Override
  public Formula arithmetic(Memory memory, Element element) {
    List<Formula> terms = new ArrayList<>();
    for (Operand operand : operands) {
      terms.add(memory.scalar(operand, Quantity.VALUE, element.time(), element.sequence(), element.index()));
    }
    return new Formula.Sum(terms);
  }

  @Override
  public Formula gradientArithmetic(Memory memory, int operand, int time, Element target) {
    Operand to = operands.get(operand);
    int index = target.index() - to.start();
    Operand from = Operand.of(result);
    if (!to.variable().isParameter()) {
      return memory.scalar(from, Quantity.GRADIENT, time, target.sequence(), index);
    }
    List<Formula> terms = new ArrayList<>();
    for (int sequence = 0; sequence < memory.batch(); sequence++) {
      terms.add(memory.scalar(from, Quantity.GRADIENT, time, sequence, index));
    }
    return new Formula.Sum(terms);
  }
}
