package unrolled.ui.inspector;

import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.trace.StepResults;
import unrolled.engine.trace.TraceStep;
import unrolled.engine.trace.TraceView;

/// The number that the inspector shows while nothing is selected: the largest of what the last step computed.
public final class LastComputed {
  private LastComputed() {}

  /// That number; null before the first step.
  public static @Nullable Element of(TraceView view) {
    TraceStep step = view.step();
    return step == null
        ? null
        : largest(view, StepResults.of(step, view.cursor().sequence()).getFirst());
  }

  /// The first of equals, so that a column of zeros shows its first unit.
  private static Element largest(TraceView view, StepResults.Range range) {
    Element best = range.first();
    for (int i = best.index() + 1; i < range.first().index() + range.count(); i++) {
      Element each = range.at(i);
      best = Math.abs(view.number(each)) > Math.abs(view.number(best)) ? each : best;
    }
    return best;
  }
}
