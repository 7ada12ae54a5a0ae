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
/// @param operands vectors `[rows, n]`, or biases `[n, 1]` (a part of one)
/// @param result the sum `[rows, n]`
public record Add(List<Operand> operands, Variable result) implements Differentiable {
  /// @throws IllegalArgumentException for fewer than two summands, or when the first is a bias
  public Add {
    if (operands.size() < 2 || operands.getFirst().variable().isParameter()) {
      throw new IllegalArgumentException(
          "A sum needs two summands, the first with a row for every row of the result.");
    }
  }

  @Override
  public List<Variable> results() {
    return List.of(result);
  }

  @Override
  public void forward(Memory memory, Rows rows) {
    double[] sum = memory.values(result);
    int width = result.width();
    int start = memory.position(result, rows.from());
    int count = rows.count() * memory.batch() * width;
    Operand head = operands.getFirst();
    double[] first = memory.values(head.variable());
    int begin = memory.position(head, rows.from());
    for (int term = 1; term < operands.size(); term++) {
      Operand operand = operands.get(term);
      double[] values = memory.values(operand.variable());
      int from = memory.position(operand, rows.from());
      int piece = operand.variable().isParameter() ? width : count;
      for (int done = 0; done < count; done += piece) {
        if (term == 1) {
          memory.kernel().sum(first, begin + done, values, from, sum, start + done, piece);
        } else {
          memory.kernel().add(values, from, sum, start + done, piece);
        }
      }
    }
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
