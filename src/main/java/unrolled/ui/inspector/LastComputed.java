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
        : StepResults.of(step, view.cursor().sequence()).getFirst().largest(view);
  }
}
