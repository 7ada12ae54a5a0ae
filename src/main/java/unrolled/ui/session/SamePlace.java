package unrolled.ui.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Graph;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceStep;

/// Finds in one trace the place where one was in another.
final class SamePlace {
  private SamePlace() {}

  /// The position at the same step; in the story of another network the beginning.
  static int position(Trace old, int position, Trace now) {
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

  /// The number at the same place, null where there is none; symbols and the numbers that stand for them are the
  /// same inputs.
  static @Nullable Element element(Trace now, Element element) {
    return now.graph().find(element.variable().name())
        .or(() -> now.graph().variables().stream()
            .filter(each -> Graph.vectors(each.name()).equals(Graph.vectors(element.variable().name())))
            .findFirst())
        .filter(variable -> variable.shape().equals(element.variable().shape()))
        .filter(_ -> element.time() < timesteps(now))
        .map(variable -> new Element(
            variable, element.quantity(), element.time(), element.sequence(), element.index()))
        .filter(each -> each.variable().hasGradient() || !each.quantity().isOfGradient())
        .orElse(null);
  }
}
