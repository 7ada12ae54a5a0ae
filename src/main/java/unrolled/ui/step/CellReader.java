package unrolled.ui.step;

import java.util.HashMap;
import java.util.Map;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.TraceView;
import unrolled.ui.step.layout.Cells;

/// The numbers of whole groups of cells at one cursor, each read once.
final class CellReader {
  private static final double[] NONE = {};

  private record Key(Variable variable, Quantity quantity, int time) {}

  private final StepSubject subject;
  private final int position;
  private final TraceView view;
  private final Map<Key, double[]> read = new HashMap<>();
  private final Map<Cells, Boolean> complete = new HashMap<>();

  CellReader(StepSubject subject, int position) {
    this.subject = subject;
    this.position = position;
    view = subject.trace().at(new Cursor(position, subject.sequence()));
  }

  StepSubject subject() {
    return subject;
  }

  TraceView view() {
    return view;
  }

  int position() {
    return position;
  }

  /// All numbers of a variable at a timestep, empty where they are not known.
  double[] numbers(Variable variable, Quantity quantity, int time) {
    return read.computeIfAbsent(new Key(variable, quantity, time), key -> row(key));
  }

  private double[] row(Key key) {
    Variable variable = key.variable();
    if (key.quantity() == Quantity.GRADIENT && !variable.hasGradient()) {
      return NONE;
    }
    int sequence = variable.domain() == Domain.ONCE ? 0 : subject.sequence();
    return view.row(variable, key.quantity(), key.time(), sequence);
  }

  /// The numbers of a group; the group's first is at its `first`.
  double[] numbers(Cells cells, Quantity quantity) {
    if (quantity == Quantity.GRADIENT && cells.variable().isParameter() && !begun(cells)) {
      return NONE;
    }
    return numbers(cells.variable(), quantity, cells.time());
  }

  private boolean begun(Cells cells) {
    return view.progress(cells.element(0, 0, Quantity.GRADIENT, subject.sequence())).known() > 0;
  }

  /// What a cell shows on its first line: a parameter after the update shows what it became.
  Quantity shown(Cells cells) {
    boolean updated = cells.variable().isParameter()
        && numbers(cells.variable(), Quantity.NEXT_VALUE, cells.time()).length > 0;
    return updated ? Quantity.NEXT_VALUE : Quantity.VALUE;
  }

  /// Whether everything that is added to a gradient has been.
  boolean isComplete(Cells cells) {
    return complete.computeIfAbsent(cells, each -> view
        .progress(each.element(0, 0, Quantity.GRADIENT, subject.sequence()))
        .isComplete());
  }

  /// The Euclidean norm of a gradient as it stands, 0 where it is not known; it decides how wide a line is.
  double norm(Variable variable, int time) {
    double sum = 0;
    for (double each : numbers(variable, Quantity.GRADIENT, time)) {
      sum += each * each;
    }
    return Math.sqrt(sum);
  }
}
