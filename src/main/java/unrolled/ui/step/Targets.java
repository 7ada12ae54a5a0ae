package unrolled.ui.step;

import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Clipping;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.ParameterStep;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.TraceStep;
import unrolled.ui.step.layout.Cells;

/// Which numbers a step brings about.
final class Targets {
  private Targets() {}

  /// Whether a group of cells holds what a step computed, handed a gradient to, or changed.
  static boolean isTarget(@Nullable TraceStep step, Cells cells) {
    if (step == null) {
      return false;
    }
    return switch (step.op()) {
      case Differentiable op when step.phase() == Phase.BACKWARD ->
          reads(op.operands().get(step.part()), step.time(), cells);
      case Differentiable op -> cells.variable().equals(op.results().get(step.part()))
          && (cells.variable().domain() == Domain.ONCE || cells.time() == step.time() || step.time() < 0);
      case ParameterStep update -> cells.variable().equals(update.parameter());
      case Clipping _ -> cells.variable().isParameter();
    };
  }

  private static boolean reads(Operand operand, int time, Cells cells) {
    Variable variable = operand.variable();
    if (!variable.equals(cells.variable())) {
      return false;
    }
    if (variable.isParameter()) {
      return cells.first() == operand.start() && (cells.column() == time || cells.column() < 0);
    }
    return cells.time() == operand.timeAt(time);
  }
}
