package unrolled.engine.scenario;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Input;

/// A training step with some given numbers replaced; everything downstream follows, gradients and update included.
///
/// An edited entry of a one-hot vector makes real-valued input of all of them: the same equations, with W_ih x in the
/// place of the column that a symbol picks. Without an edit, nothing is changed: the very execution of the base.
///
/// @param base the step as it was
/// @param edits at most one for each number
public record Edited(TrainingStep base, List<Edit> edits) implements TrainingStep {
  /// Keeps the edits in order.
  public Edited {
    edits = List.copyOf(edits);
  }

  /// The same with one more number replaced; a number replaced before is replaced again.
  public Edited with(Edit edit) {
    List<Edit> all = new ArrayList<>(edits);
    all.removeIf(each -> each.replaces(edit));
    all.add(edit);
    return new Edited(base, all);
  }

  /// The same with one number as it was.
  public Edited without(Element element) {
    return new Edited(base, edits.stream().filter(each -> !each.isOf(element)).toList());
  }

  /// The name of inputs as numbers.
  private static final String INPUT = "x";

  /// A number that was replaced.
  ///
  /// @param edit what replaced it
  /// @param was what stood there in the base
  public record Replaced(Edit edit, double was) {}

  /// The numbers that are replaced, with what they were.
  ///
  /// @throws IllegalArgumentException when the step has no such number
  public List<Replaced> replaced() {
    if (edits.isEmpty()) {
      return List.of();
    }
    Execution ready = withVectors(base.prepare());
    return edits.stream().map(edit -> new Replaced(edit, edit.readFrom(ready))).toList();
  }

  @Override
  public Architecture architecture() {
    Architecture architecture = base.architecture();
    return architecture.input() instanceof Input.OneHot(int vocabulary)
        && edits.stream().anyMatch(each -> each.variable().equals(INPUT))
            ? architecture.withInput(new Input.Real(vocabulary))
            : architecture;
  }

  @Override
  public List<String> alphabet() {
    return base.alphabet();
  }

  @Override
  public int sequence() {
    return base.sequence();
  }

  /// {@inheritDoc}
  ///
  /// @throws IllegalArgumentException when the step has no such number
  @Override
  public Execution prepare() {
    Execution ready = withVectors(base.prepare());
    edits.forEach(edit -> edit.writeTo(ready));
    return ready;
  }

  /// The symbols of which a number is replaced are written out.
  private Execution withVectors(Execution execution) {
    Execution ready = execution;
    for (Variable variable : execution.graph().variables()) {
      if (edits.stream().anyMatch(edit -> edit.isOfSymbols(variable))
          && Edit.hasVectors(execution, variable)) {
        ready = withVectors(ready, variable);
      }
    }
    return ready;
  }

  private static Execution withVectors(Execution execution, Variable symbols) {
    Execution vectors = execution.on(execution.graph().withVectors(symbols), Gemm.create());
    Memory from = execution.memory();
    double[] to = vectors.memory().values(vectors.graph().variable(Graph.vectors(symbols.name())));
    for (int i = 0; i < to.length; i++) {
      int row = i / symbols.width();
      to[i] = from.value(new Element(symbols, Quantity.VALUE, row / from.batch(), row % from.batch(),
          i % symbols.width()));
    }
    return vectors;
  }
}
