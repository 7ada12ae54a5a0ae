package unrolled.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.math.Gemm;

/// A matrix times a vector for every row, result = W x, with W whole or the rows of one gate.
///
/// ∂L/∂W = Σ_rows ∂L/∂result · xᵀ and ∂L/∂x = Wᵀ ∂L/∂result.
///
/// @param slot where its packed weights are kept while a time loop runs
/// @param weight W `[n, k]`
/// @param input x `[rows, k]`
/// @param result `[rows, n]`
public record Product(int slot, Operand weight, Operand input, Variable result) implements Differentiable {
  private static final int WEIGHT = 0;

  @Override
  public List<Operand> operands() {
    return List.of(weight, input);
  }

  @Override
  public List<Variable> results() {
    return List.of(result);
  }

  @Override
  public void beginLoop(Memory memory, boolean backward) {
    Gemm kernel = memory.kernel();
    double[] w = memory.values(weight.variable());
    int n = weight.rows();
    int k = weight.variable().width();
    if (backward) {
      kernel.pack(k, n, w, weight.start(), k, memory.bench().pack(2 * slot + 1, kernel.packedSize(k, n)));
    } else {
      kernel.packTransposed(n, k, w, weight.start(), k,
          memory.bench().pack(2 * slot, kernel.packedSize(n, k)));
    }
  }

  @Override
  public void endLoop(Memory memory) {
    memory.bench().unpack(2 * slot);
    memory.bench().unpack(2 * slot + 1);
  }

  @Override
  public void forward(Memory memory, Rows rows) {
    Variable w = weight.variable();
    double[] x = memory.values(input.variable());
    double[] y = memory.values(result);
    int m = rows.count() * memory.batch();
    int n = weight.rows();
    int k = w.width();
    int from = memory.position(input, rows.from());
    int to = memory.position(result, rows.from());
    Arrays.fill(y, to, to + m * n, 0);
    if (memory.bench().isPacked(2 * slot)) {
      memory.kernel().timesPacked(m, n, k, x, from, k, memory.bench().packed(2 * slot), y, to, n);
    } else {
      memory.kernel().timesTransposed(m, n, k, x, from, k, memory.values(w), weight.start(), k, y, to, n);
    }
  }

  @Override
  public void backward(Memory memory, Rows rows, int operand, Sink into) {
    Variable w = weight.variable();
    double[] dy = memory.gradients(result);
    int m = rows.count() * memory.batch();
    int n = weight.rows();
    int k = w.width();
    int from = memory.position(result, rows.from());
    int at = memory.position(input, rows.from());
    if (operand == WEIGHT) {
      double[] x = memory.values(input.variable());
      memory.kernel().transposedTimes(
          n, k, m, dy, from, n, x, at, k, into.data(), into.index(weight.start()), k);
    } else if (memory.bench().isPacked(2 * slot + 1)) {
      memory.kernel().timesPacked(
          m, k, n, dy, from, n, memory.bench().packed(2 * slot + 1), into.data(), into.index(at), k);
    } else {
      memory.kernel().times(
          m, k, n, dy, from, n, memory.values(w), weight.start(), k, into.data(), into.index(at), k);
    }
  }

  @Override
  public Formula symbols(Variable of, int time) {
    return new Formula.Times(
        List.of(new Formula.Vector(weight, Quantity.VALUE, time),
            new Formula.Vector(input, Quantity.VALUE, time)),
        Formula.Style.MATRIX);
  }

  @Override
  public Formula gradientSymbols(int operand, int time) {
    Formula incoming = new Formula.Vector(Operand.of(result), Quantity.GRADIENT, time);
    return operand == WEIGHT
        ? new Formula.Times(
            List.of(incoming, new Formula.Transposed(new Formula.Vector(input, Quantity.VALUE, time))),
            Formula.Style.OUTER)
        : new Formula.Times(
            List.of(new Formula.Transposed(new Formula.Vector(weight, Quantity.VALUE, time)), incoming),
            Formula.Style.MATRIX);
  }

  @Override
  public Formula arithmetic(Memory memory, Element element) {
    List<Formula> terms = new ArrayList<>();
    int k = weight.variable().width();
    for (int j = 0; j < k; j++) {
      terms.add(Formula.product(
          memory.scalar(weight, Quantity.VALUE, element.time(), 0, element.index() * k + j),
          memory.scalar(input, Quantity.VALUE, element.time(), element.sequence(), j)));
    }
    return new Formula.Sum(terms);
  }

  @Override
  public Formula gradientArithmetic(Memory memory, int operand, int time, Element target) {
    List<Formula> terms = new ArrayList<>();
    Operand from = Operand.of(result);
    int k = weight.variable().width();
    if (operand == WEIGHT) {
      int index = target.index() - weight.start();
      for (int sequence = 0; sequence < memory.batch(); sequence++) {
        terms.add(Formula.product(
            memory.scalar(from, Quantity.GRADIENT, time, sequence, index / k),
            memory.scalar(input, Quantity.VALUE, time, sequence, index % k)));
      }
    } else {
      for (int i = 0; i < weight.rows(); i++) {
        terms.add(Formula.product(
            memory.scalar(weight, Quantity.VALUE, time, 0, i * k + target.index()),
            memory.scalar(from, Quantity.GRADIENT, time, target.sequence(), i)));
      }
    }
    return new Formula.Sum(terms);
  }
}
