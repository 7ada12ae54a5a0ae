package unrolled.engine.graph;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;

/// What a symbol picks from a table: a column of W_ih (the product with a one-hot vector), or a row of an embedding.
///
/// The gradient flows only into the column or row that was picked.
///
/// @param table `[n, V]` when a column is picked, `[V, n]` when a row is
/// @param column whether a column is picked
/// @param symbols one index a row
/// @param result `[rows, n]`
public record Lookup(Operand table, boolean column, Variable symbols, Variable result)
    implements Differentiable {
  @Override
  public List<Operand> operands() {
    return List.of(table);
  }

  @Override
  public List<Variable> results() {
    return List.of(result);
  }

  /// Whether it picks columns by these indices, which is a product with one-hot vectors.
  boolean reads(Variable indices) {
    return column && symbols.equals(indices);
  }

  private int start(int symbol) {
    return table.start() + (column ? symbol : symbol * table.variable().width());
  }

  private int stride() {
    return column ? table.variable().width() : 1;
  }

  @Override
  public void forward(Memory memory, Rows rows) {
    int[] ids = memory.ids(symbols);
    double[] from = memory.values(table.variable());
    double[] to = memory.values(result);
    int n = result.width();
    int stride = stride();
    int position = memory.position(result, rows.from());
    int first = memory.position(symbols, rows.from());
    int last = first + rows.count() * memory.batch();
    for (int row = first; row < last; row++) {
      int at = start(ids[row]);
      for (int j = position; j < position + n; j++) {
        to[j] = from[at];
        at += stride;
      }
      position += n;
    }
  }

  @Override
  public void backward(Memory memory, Rows rows, int operand, Sink into) {
    int[] ids = memory.ids(symbols);
    double[] incoming = memory.gradients(result);
    double[] to = into.data();
    int n = result.width();
    int stride = stride();
    int position = memory.position(result, rows.from());
    int first = memory.position(symbols, rows.from());
    int last = first + rows.count() * memory.batch();
    for (int row = first; row < last; row++) {
      int at = into.index(start(ids[row]));
      for (int j = position; j < position + n; j++) {
        to[at] += incoming[j];
        at += stride;
      }
      position += n;
    }
  }

  @Override
  public Formula symbols(Variable of, int time) {
    Formula matrix = new Formula.Vector(table, Quantity.VALUE, time);
    return new Formula.Times(
        List.of(
            column ? matrix : new Formula.Transposed(matrix),
            new Formula.Vector(Operand.of(symbols), Quantity.VALUE, time)),
        Formula.Style.MATRIX);
  }

  @Override
  public Formula gradientSymbols(int operand, int time) {
    Formula incoming = new Formula.Vector(Operand.of(result), Quantity.GRADIENT, time);
    Formula oneHot = new Formula.Vector(Operand.of(symbols), Quantity.VALUE, time);
    List<Formula> factors = column
        ? List.of(incoming, new Formula.Transposed(oneHot))
        : List.of(oneHot, new Formula.Transposed(incoming));
    return new Formula.Times(factors, Formula.Style.OUTER);
  }

  @Override
  public Formula arithmetic(Memory memory, Element element) {
    int row = memory.position(symbols, element.time()) + element.sequence();
    int index = start(memory.ids(symbols)[row]) - table.start() + element.index() * stride();
    return memory.scalar(table, Quantity.VALUE, element.time(), 0, index);
  }

  @Override
  public Formula gradientArithmetic(Memory memory, int operand, int time, Element target) {
    List<Formula> terms = new ArrayList<>();
    for (int sequence = 0; sequence < memory.batch(); sequence++) {
      int offset = target.index() - start(memory.ids(symbols)[memory.position(symbols, time) + sequence]);
      int stride = stride();
      if (offset >= 0 && offset % stride == 0 && offset / stride < result.width()) {
        terms.add(memory.scalar(Operand.of(result), Quantity.GRADIENT, time, sequence, offset / stride));
      }
    }
    return new Formula.Sum(terms);
  }
}
