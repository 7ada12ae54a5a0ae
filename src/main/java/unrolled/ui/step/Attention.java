package unrolled.ui.step;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.trace.TraceStep;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.step.layout.Plate;
import unrolled.ui.step.layout.StepLayout;

/// Where one should be looking where not all of the diagram can be seen.
///
/// @param column the column in which something happens
/// @param place the numbers it brings about, the column itself where there are none
record Attention(Box column, Box place) {
  /// What happens in a step is looked at in the column of a timestep, unless it belongs to the output.
  ///
  /// @param step what has just happened, null before the first step
  /// @param time the timestep that is open
  /// @param opened whether a person opened it, so that it is looked at whatever happens
  static Optional<Attention> of(StepLayout layout, @Nullable TraceStep step, int time, boolean opened) {
    boolean output =
        !opened && step != null && step.op() instanceof Differentiable op && layout.isPrediction(op);
    Predicate<Plate> focus = output
        ? plate -> plate.kind() == Plate.Kind.PREDICTION
        : plate -> plate.kind() == Plate.Kind.TIMESTEP && plate.time() == time;
    return layout.plates().stream().filter(focus).findFirst()
        .map(plate -> new Attention(plate.box(), place(layout, step, plate.box())));
  }

  /// In the column where they stand there; a state of the previous timestep stands in its own.
  private static Box place(StepLayout layout, @Nullable TraceStep step, Box column) {
    List<Box> all =
        layout.cells().stream().filter(cells -> Targets.isTarget(step, cells)).map(Cells::box).toList();
    List<Box> here = all.stream().filter(column::encloses).toList();
    return (here.isEmpty() ? all : here).stream().reduce(Box::with).orElse(column);
  }
}
