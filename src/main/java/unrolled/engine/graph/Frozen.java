package unrolled.engine.graph;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;

/// An operation some of whose units are held at given numbers, whatever goes in: result = held there, what the operation
/// computes elsewhere. Any gate or state can be held; held once more, it is held at another unit too.
///
/// A held number does not depend on what goes in, so that gets nothing from it: the gradient is cut there. ∂L/∂result
/// stays what it is: how L would change if the held number were another.
///
/// @param inner what is computed where nothing is held; its results are computed number by number, not the loss
/// @param held the numbers that are held, `[rows, n]`; where a unit is free they are not read
/// @param unit the unit that is held, −1 for all
public record Frozen(Differentiable inner, Variable held, int unit) implements Differentiable {
  /// The unit that stands for all of them.
  public static final int ALL = -1;

  @Override
  public List<Operand> operands() {
    return inner.operands();
  }

  @Override
  public List<Variable> results() {
    return inner.results();
  }

  /// Whether one unit of the result is held rather than computed.
  public boolean holds(int index) {
    return holdsItself(index) || (inner instanceof Frozen frozen && frozen.holds(index));
  }

  private boolean holdsItself(int index) {
    return unit == ALL || unit == index;
  }

  @Override
  public void forward(Memory memory, Rows rows) {
    inner.forward(memory, rows);
    int width = held.width();
    int count = rows.count() * memory.batch();
    double[] from = memory.values(held);
    double[] to = memory.values(result());
    int begin = memory.position(held, rows.from());
    int at = memory.position(result(), rows.from());
    int first = Math.max(0, unit);
    int units = unit == ALL ? width : 1;
    for (int row = 0; row < count; row++) {
      System.arraycopy(from, begin + row * width + first, to, at + row * width + first, units);
    }
  }

  @Override
  public void backward(Memory memory, Rows rows, int operand, Sink into) {
    if (unit == ALL) {
      return;
    }
    double[] incoming = memory.gradients(result());
    int width = held.width();
    double[] kept = new double[rows.count() * memory.batch()];
    int first = memory.position(result(), rows.from()) + unit;
    for (int row = 0; row < kept.length; row++) {
      kept[row] = incoming[first + row * width];
      incoming[first + row * width] = 0;
    }
    inner.backward(memory, rows, operand, into);
    for (int row = 0; row < kept.length; row++) {
      incoming[first + row * width] = kept[row];
    }
  }

  /// The equation of the units that are free; of a held one see [#arithmetic(Memory, Element)].
  @Override
  public Formula symbols(Variable of, int time) {
    return inner.symbols(of, time);
  }

  @Override
  public Formula gradientSymbols(int operand, int time) {
    return inner.gradientSymbols(operand, time);
  }

  @Override
  public Formula arithmetic(Memory memory, Element element) {
    return holdsItself(element.index())
        ? new Formula.Constant("", memory.values(result())[memory.position(element)])
        : inner.arithmetic(memory, element);
  }

  @Override
  public Formula gradientArithmetic(Memory memory, int operand, int time, Element target) {
    return holdsItself(target.index())
        ? new Formula.Constant("", 0)
        : inner.gradientArithmetic(memory, operand, time, target);
  }

  /// The name of what a gate or state is held at.
  ///
  /// @param unit the unit that is held, −1 for all
  public static String held(Variable variable, int unit) {
    return variable.name() + "_held" + (unit == ALL ? "" : "_" + (unit + 1));
  }

  /// The same graph with a gate or a state held.
  ///
  /// @param variable a gate, a hidden state or a cell state
  /// @param unit the unit that is held, −1 for all
  /// @throws IllegalArgumentException when it is neither, has no such unit, or the unit is held already
  public static Graph in(Graph graph, Variable variable, int unit) {
    if (unit < ALL || unit >= variable.width()) {
      throw new IllegalArgumentException(variable + " has no unit " + (unit + 1) + ".");
    }
    if ((variable.role() != Role.GATE && !variable.isState()) || variable.held()) {
      throw new IllegalArgumentException(variable + " is neither a gate nor a state.");
    }
    Differentiable inner = graph.producer(variable).orElseThrow();
    String name = held(variable, unit);
    if (graph.find(name).isPresent()) {
      throw new IllegalArgumentException(variable + " is held there already.");
    }
    List<Variable> variables = new ArrayList<>(graph.variables());
    Variable held = new Variable(variables.size(), name, variable.symbol(), Role.FROZEN,
        variable.domain(), variable.direction(), variable.shape(), false);
    variables.add(held);
    return graph.rewritten(variables, op -> op.equals(inner) ? new Frozen(inner, held, unit) : op);
  }
}
