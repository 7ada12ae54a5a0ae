package unrolled.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Frozen;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.CheckResult;
import unrolled.engine.trace.Comparison;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Explanation;
import unrolled.engine.trace.GradientCheck;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceView;
import unrolled.ui.bytime.ByTime;
import unrolled.ui.session.Session;
import unrolled.ui.step.StepSubject;

/// Explains the selected number, or the one computed last; recomputes values and checks gradients on request.
public final class InspectorViewModel {
  private final Session session;
  private final Executor background;
  private final Executor foreground;
  private final ReadOnlyObjectWrapper<@Nullable Subject> subject = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable CheckResult> check = new ReadOnlyObjectWrapper<>();

  private final EditViewModel editing;

  /// An inspector of a session.
  public InspectorViewModel(Session session, Executor background, Executor foreground) {
    this.session = session;
    this.background = background;
    this.foreground = foreground;
    editing = new EditViewModel(session, subject.getReadOnlyProperty());
    session.subjectProperty().subscribe(_ -> explain());
    session.selectedProperty().subscribe(_ -> explain());
    session.playhead().positionProperty().subscribe(_ -> explain());
  }

  private void explain() {
    StepSubject about = session.subjectProperty().get();
    check.set(null);
    if (about == null || session.playhead().position() > about.trace().size()) {
      subject.set(null);
      return;
    }
    Trace trace = about.trace();
    TraceView view = trace.at(new Cursor(session.playhead().position(), about.sequence()));
    Element chosen = session.selectedProperty().get();
    Element element = chosen == null ? LastComputed.of(view) : chosen;
    subject.set(element == null ? null : describe(about, view, element, chosen != null));
  }

  private static Subject describe(StepSubject about, TraceView view, Element element, boolean chosen) {
    Trace trace = about.trace();
    Trace before = about.before();
    boolean known = view.isKnown(element);
    boolean computed = element.quantity() != Quantity.VALUE || isComputed(trace, element);
    boolean explained = known && computed
        && element.quantity() != Quantity.FIRST_MOMENT && element.quantity() != Quantity.SECOND_MOMENT;
    return new Subject(element, chosen, view.number(element), known, phase(trace, element),
        explained ? view.explain(element) : null, known ? curve(trace, element) : null,
        history(trace, view, element), isHeld(trace, element),
        before == null ? null : new Comparison(before.at(view.cursor()), view));
  }

  private static boolean isHeld(Trace trace, Element element) {
    return trace.graph().producer(element.variable()).orElse(null) instanceof Frozen frozen
        && frozen.holds(element.index());
  }

  private static boolean isComputed(Trace trace, Element element) {
    Variable variable = element.variable();
    boolean initial =
        variable.isState() && element.time() == trace.execution().memory().initialTime(variable);
    return !initial && trace.graph().producer(variable).isPresent();
  }

  private static Phase phase(Trace trace, Element element) {
    return switch (element.quantity()) {
      case GRADIENT, GRADIENT_NORM, LAYER_GRADIENT_NORM -> Phase.BACKWARD;
      case VALUE_NORM, ALL_VALUES_NORM -> Phase.FORWARD;
      case VALUE -> trace.graph().lossOp()
          .filter(op -> op.results().contains(element.variable()))
          .map(_ -> Phase.LOSS)
          .orElse(Phase.FORWARD);
      default -> Phase.UPDATE;
    };
  }

  private static @Nullable CurvePoint curve(Trace trace, Element element) {
    for (Differentiable op : trace.graph().ops()) {
      boolean on = op instanceof Activate activate
          && (op.result().equals(element.variable())
              || activate.operand().variable().equals(element.variable()));
      if (on && element.quantity() == Quantity.VALUE && isComputed(trace, element)) {
        return point(trace.execution().memory(), (Activate) op, element);
      }
    }
    return null;
  }

  private static CurvePoint point(Memory memory, Activate op, Element element) {
    int offset = element.sequence() * element.variable().width() + element.index();
    Variable input = op.operand().variable();
    double z = memory.values(input)[memory.position(input, element.time()) + offset];
    double y = memory.values(op.result())[memory.position(op.result(), element.time()) + offset];
    return new CurvePoint(op.function(), z, y, op.function().slope(z, y));
  }

  private static List<Formula.Scalar> history(Trace trace, TraceView view, Element element) {
    List<Formula.Scalar> all = new ArrayList<>();
    if (element.variable().domain() == Domain.EVERY) {
      for (int time = 0; time < trace.execution().memory().timesteps(); time++) {
        if (trace.graph().isUsed(element.variable(), time)) {
          Element each = new Element(
              element.variable(), element.quantity(), time, element.sequence(), element.index());
          all.add(new Formula.Scalar(each, view.number(each)));
        }
      }
    }
    return all;
  }

  /// What each timestep adds to the gradient of the parameter's number that is shown, null before all of it is known.
  @Nullable
  ByTime byTime() {
    StepSubject about = session.subjectProperty().get();
    Subject shown = subject.get();
    if (about == null || shown == null || !shown.known() || !shown.element().variable().isParameter()) {
      return null;
    }
    Explanation explanation = shown.explanation();
    boolean complete = explanation != null && explanation.isComplete();
    return complete && !shown.element().quantity().isNorm()
        ? ByTime.of(about.trace(), shown.element())
        : null;
  }

  /// Selects a number: the diagram and the inspector go there.
  public void visit(Element element) {
    session.selectedProperty().set(element);
  }

  /// Follows the playhead again.
  public void follow() {
    session.selectedProperty().set(null);
  }

  /// Moves the playhead so that a step has just happened.
  public void goTo(int step) {
    session.playhead().to(step + 1);
  }

  /// Holds the gradient that is shown against central differences, in the background.
  public void check() {
    StepSubject about = session.subjectProperty().get();
    Subject shown = subject.get();
    if (about == null || shown == null) {
      return;
    }
    background.execute(() -> {
      CheckResult result = new GradientCheck(about.trace()).check(shown.element());
      foreground.execute(() -> {
        if (shown.equals(subject.get())) {
          check.set(result);
        }
      });
    });
  }

  /// Replaces the number that is shown, where it is given.
  public EditViewModel editing() {
    return editing;
  }

  /// What is explained, null before anything is there.
  public ReadOnlyObjectProperty<@Nullable Subject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /// What the last check said, null before one is asked for.
  public ReadOnlyObjectProperty<@Nullable CheckResult> checkProperty() {
    return check.getReadOnlyProperty();
  }
}
