package unrolled.ui.step;

import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.Story;
import unrolled.engine.trace.TraceStep;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.StepLayout;

/// All that one picture of the diagram depends on.
///
/// @param layout where everything is
/// @param reader the numbers as they are shown; while a step moves, those before it
/// @param limits full colours
/// @param step the step that has just happened, null before the first
/// @param selected the number that is explained, if one is
/// @param view what can be seen, in units of the diagram
record StepScene(
    StepLayout layout, CellReader reader, Limits limits, @Nullable TraceStep step,
    @Nullable Element selected, Box view) {

  /// The phase of the moment; forward before the first step.
  Phase phase() {
    return step == null ? Phase.FORWARD : step.phase();
  }

  /// The order of the steps.
  Story story() {
    return reader.subject().trace().story();
  }

  /// Whether gradients have begun to flow, so that cells have a second line.
  boolean hasGradients() {
    return reader.position() > story().firstBackward() || phase() == Phase.BACKWARD
        || phase() == Phase.UPDATE;
  }

  /// Whether an operation at a timestep is the one that has just happened.
  boolean isActive(Object op, int time) {
    return step != null && step.op().equals(op) && (step.time() < 0 || step.time() == time);
  }
}
