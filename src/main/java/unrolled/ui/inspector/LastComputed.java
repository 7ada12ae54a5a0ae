package unrolled.ui.inspector;

import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Clipping;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.ParameterStep;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.TraceStep;
import unrolled.engine.trace.TraceView;

/// The number that the inspector shows while nothing is selected: the largest of what the last step computed.
final class LastComputed {
  private LastComputed() {}

  static @Nullable Element of(TraceView view) {
    TraceStep step = view.step();
    return step == null ? null : largest(view, first(step), count(step));
  }

  private static Element first(TraceStep step) {
    return switch (step.op()) {
      case ParameterStep update -> new Element(update.parameter(), Quantity.NEXT_VALUE, 0, 0, 0);
      case Clipping clip -> new Element(clip.operands().getFirst().variable(), Quantity.CLIPPED, 0, 0, 0);
      case Differentiable op when step.phase() == Phase.BACKWARD -> {
        Operand operand = op.operands().get(step.part());
        int time = operand.timeAt(step.time());
        yield new Element(operand.variable(), Quantity.GRADIENT, time, 0, operand.start());
      }
      case Differentiable op -> {
        Variable result = op.results().get(step.part());
        int time = result.domain() == Domain.ONCE ? 0 : step.time();
        yield new Element(result, Quantity.VALUE, time, 0, 0);
      }
    };
  }

  /// How many numbers the step concerns: of a parameter, backward, only the rows of its gate.
  private static int count(TraceStep step) {
    return switch (step.op()) {
      case ParameterStep update -> update.parameter().shape().size();
      case Clipping clip -> clip.operands().getFirst().variable().shape().size();
      case Differentiable op when step.phase() == Phase.BACKWARD -> {
        Operand operand = op.operands().get(step.part());
        yield operand.rows() * operand.variable().width();
      }
      case Differentiable op -> op.results().get(step.part()).width();
    };
  }

  /// The first of equals, so that a column of zeros shows its first unit.
  private static Element largest(TraceView view, Element first, int count) {
    Variable variable = first.variable();
    Element best = first;
    for (int i = first.index() + 1; i < first.index() + count; i++) {
      Element each = new Element(variable, first.quantity(), first.time(), first.sequence(), i);
      best = Math.abs(view.number(each)) > Math.abs(view.number(best)) ? each : best;
    }
    return best;
  }
}
