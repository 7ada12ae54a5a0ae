package unrolled.engine.graph;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;

/// An activation some of whose units are held at given numbers, whatever goes in: result = held there, f(z) elsewhere.
///
/// A held number does not depend on z, so ∂L/∂z gets nothing from it: the gradient is cut there. ∂L/∂result stays what
/// it is: how L would change if the held number were another.
///
/// @param inner f, what is computed where nothing is held
/// @param held the numbers that are held, `[rows, n]`; where a unit is free they are not read
/// @param unit the unit that is held, −1 for all
public record Frozen(Activate inner, Variable held, int unit) implements Differentiable {
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
    return unit == ALL || unit == index;
  }

  @Override
  public void forward(Memory memory, Rows rows) {
    inner.forward(memory, rows);
    int width = held.width();
    int count = rows.count() * memory.batch();
    double[] from = memory.values(held);
    double[] to = memory.values(inner.result());
    int begin = memory.position(held, rows.from());
    int at = memory.position(inner.result(), rows.from());
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
    int width = held.width();
    int count = rows.count() * memory.batch();
    for (int row = 0; row < count; row++) {
      int first = row * width;
      inner.backward(memory, rows, first, unit, into);
      inner.backward(memory, rows, first + unit + 1, width - unit - 1, into);
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
    return holds(element.index())
        ? new Formula.Constant("", memory.values(inner.result())[memory.position(element)])
        : inner.arithmetic(memory, element);
  }

  @Override
  public Formula gradientArithmetic(Memory memory, int operand, int time, Element target) {
    return holds(target.index())
        ? new Formula.Constant("", 0)
        : inner.gradientArithmetic(memory, operand, time, target);
  }

  /// The name of what a gate is held at.
  public static String held(Variable gate) {
    return gate.name() + "_held";
  }

  /// The same graph with a gate frozen.
  ///
  /// @param gate what an activation computes
  /// @param unit the unit that is held, −1 for all
  /// @throws IllegalArgumentException when no activation computes it, or it has no such unit
  public static Graph in(Graph graph, Variable gate, int unit) {
    if (unit < ALL || unit >= gate.width()) {
      throw new IllegalArgumentException(gate + " has no unit " + (unit + 1) + ".");
    }
    if (!(graph.producer(gate).orElse(null) instanceof Activate inner)) {
      throw new IllegalArgumentException(gate + " is not what an activation computes.");
    }
    List<Variable> variables = new ArrayList<>(graph.variables());
    Variable held = new Variable(variables.size(), held(gate), gate.symbol(), Role.FROZEN,
        gate.domain(), gate.direction(), gate.shape(), false);
    variables.add(held);
    return graph.rewritten(variables, op -> op.equals(inner) ? new Frozen(inner, held, unit) : op);
  }
}
