package unrolled.ui.step;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.Comparison;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceView;
import unrolled.ui.step.layout.Cells;

/// The numbers of whole groups of cells at one cursor, each read once.
final class CellReader {
  private static final double[] NONE = {};

  private record Key(Variable variable, Quantity quantity, int time) {}

  private final StepSubject subject;
  private final int position;
  private final TraceView view;
  private final @Nullable Comparison comparison;
  private final Map<Key, double[]> read = new HashMap<>();
  private final Map<Key, double[]> differing = new HashMap<>();
  private final Map<Key, double[]> others = new HashMap<>();
  private final Map<Cells, Boolean> complete = new HashMap<>();

  CellReader(StepSubject subject, int position) {
    this.subject = subject;
    this.position = position;
    Cursor cursor = new Cursor(position, subject.sequence());
    view = subject.trace().at(cursor);
    Trace before = subject.before();
    comparison = before == null ? null : new Comparison(before.at(cursor), view);
  }

  /// Whether the step is compared with what it would be otherwise.
  boolean isComparing() {
    return comparison != null;
  }

  /// The step without and with what is tried on it, null where nothing is.
  @Nullable
  Comparison comparison() {
    return comparison;
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
    return read.computeIfAbsent(new Key(variable, quantity, time), key -> row(view, key));
  }

  private double[] row(TraceView of, Key key) {
    Variable variable = key.variable();
    if (key.quantity() == Quantity.GRADIENT && !variable.hasGradient()) {
      return NONE;
    }
    int sequence = variable.domain() == Domain.ONCE ? 0 : subject.sequence();
    return of.row(variable, key.quantity(), key.time(), sequence);
  }

  /// The numbers of a group; the group's first is at its `first`.
  double[] numbers(Cells cells, Quantity quantity) {
    if (quantity == Quantity.GRADIENT && cells.variable().isParameter() && !begun(cells)) {
      return NONE;
    }
    return numbers(cells.variable(), quantity, cells.time());
  }

  /// By how much the numbers of a group differ from what they would be otherwise; empty where none does.
  double[] differences(Cells cells, Quantity quantity) {
    if (comparison == null || numbers(cells, quantity).length == 0) {
      return NONE;
    }
    Comparison two = comparison;
    Key key = new Key(cells.variable(), quantity, cells.time());
    double[] all = differing.computeIfAbsent(key, _ -> two.row(cells.variable(), quantity, cells.time(),
        cells.variable().domain() == Domain.ONCE ? 0 : subject.sequence()));
    int to = cells.first() + cells.rows() * cells.columns();
    boolean same = all.length < to
        || Arrays.stream(all, cells.first(), to).allMatch(difference -> difference == 0);
    return same ? NONE : all;
  }

  /// What the numbers of a group would be otherwise; read only where they differ.
  double[] before(Cells cells, Quantity quantity) {
    Comparison two = comparison;
    return two == null
        ? NONE
        : others.computeIfAbsent(new Key(cells.variable(), quantity, cells.time()),
            key -> row(two.before(), key));
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
