package unrolled.ui.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Variable;
import unrolled.engine.session.SavedPlace;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceStep;
import unrolled.ui.step.StepSubject;

/// Finds in one trace the place where one was in another, or when a session was kept.
///
/// @param now the trace
/// @param kept the place that was kept, null where it is that in another trace
record SamePlace(Trace now, @Nullable SavedPlace kept) {
  /// Where to stand.
  ///
  /// @param before what was shown before, null for nothing
  /// @param position where one stood in it
  int position(@Nullable StepSubject before, int position) {
    return kept != null ? kept.position() : before == null ? 0 : position(before.trace(), position, now);
  }

  /// What to select.
  ///
  /// @param before what was selected before, null for nothing
  @Nullable
  Element element(@Nullable Element before) {
    if (kept != null) {
      return kept.selected() == null ? null : kept.selected().in(now);
    }
    return before == null ? null : element(now, before);
  }

  /// The position at the same step; in the story of another network the beginning.
  private static int position(Trace old, int position, Trace now) {
    if (old.size() == now.size()) {
      return position;
    }
    if (!computed(old).equals(computed(now)) || timesteps(old) != timesteps(now)) {
      return 0;
    }
    List<Object> told = now.steps().stream().map(SamePlace::told).toList();
    for (int at = position; at > 0; at--) {
      int found = told.indexOf(told(old.steps().get(at - 1)));
      if (found >= 0) {
        return found + 1;
      }
    }
    return 0;
  }

  private static int timesteps(Trace trace) {
    return trace.execution().memory().timesteps();
  }

  private static Set<String> computed(Trace trace) {
    Set<String> names = new HashSet<>();
    trace.graph().ops().forEach(op -> op.results().forEach(each -> names.add(each.name())));
    return names;
  }

  /// What a step is about, in words that another trace of the same network has too.
  private static Object told(TraceStep step) {
    String about = switch (step.op()) {
      case Differentiable op when step.phase() == Phase.BACKWARD ->
          op.result().name() + " " + op.operands().get(step.part()).variable().name();
      case Differentiable op -> op.results().get(step.part()).name();
      default -> step.op().toString();
    };
    return List.of(step.phase(), about, step.time());
  }

  /// The number at the same place, null where there is none.
  private static @Nullable Element element(Trace now, Element element) {
    return now.graph().find(element.variable().name())
        .or(() -> now.graph().variables().stream()
            .filter(each -> isInput(each) && isInput(element.variable())).findFirst())
        .filter(variable -> variable.shape().equals(element.variable().shape()))
        .filter(_ -> element.time() < timesteps(now))
        .map(variable -> new Element(
            variable, element.quantity(), element.time(), element.sequence(), element.index()))
        .filter(each -> each.variable().hasGradient() || !isGradient(each))
        .orElse(null);
  }

  private static boolean isGradient(Element element) {
    return element.quantity() == Quantity.GRADIENT;
  }

  /// Inputs as symbols and inputs as numbers are the same inputs.
  private static boolean isInput(Variable variable) {
    return variable.name().equals("x") || variable.name().equals("x_ids");
  }
}
