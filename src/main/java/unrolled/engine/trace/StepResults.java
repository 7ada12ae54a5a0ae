package unrolled.engine.trace;

import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Clipping;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.ParameterStep;
import unrolled.engine.graph.Variable;

/// Which numbers one step of the story brings about: of a backward pass those it adds to, of a parameter backward only
/// the rows of its gate, of clipping those of every parameter.
public final class StepResults {
  /// Numbers of one variable that follow each other.
  ///
  /// @param first the first of them
  /// @param count how many
  public record Range(Element first, int count) {
    /// The number at an index of the variable's shape.
    public Element at(int index) {
      return new Element(first.variable(), first.quantity(), first.time(), first.sequence(), index);
    }

    /// The largest of them at a place; the first of equals, so that a column of zeros shows its first unit.
    public Element largest(TraceView view) {
      Element best = first;
      for (int i = best.index() + 1; i < first.index() + count; i++) {
        Element each = at(i);
        best = Math.abs(view.number(each)) > Math.abs(view.number(best)) ? each : best;
      }
      return best;
    }

    /// Whether the place of a number is among them, whichever of its quantities is meant.
    public boolean holds(Element element) {
      int index = element.index() - first.index();
      return element.variable().equals(first.variable()) && element.time() == first.time()
          && element.sequence() == first.sequence() && index >= 0 && index < count;
    }
  }

  private StepResults() {}

  /// The numbers of a step, of one sequence where there is one row for each.
  public static List<Range> of(TraceStep step, int sequence) {
    return switch (step.op()) {
      case ParameterStep update -> List.of(whole(update.parameter(), Quantity.NEXT_VALUE));
      case Clipping clip ->
          clip.operands().stream().map(each -> whole(each.variable(), Quantity.CLIPPED)).toList();
      case Differentiable op when step.phase() == Phase.BACKWARD ->
          List.of(operand(op.operands().get(step.part()), step.time(), sequence));
      case Differentiable op -> List.of(result(op.results().get(step.part()), step.time(), sequence));
    };
  }

  private static Range whole(Variable parameter, Quantity quantity) {
    return new Range(new Element(parameter, quantity, 0, 0, 0), parameter.shape().size());
  }

  private static Range operand(Operand operand, int time, int sequence) {
    Variable variable = operand.variable();
    int of = variable.isParameter() ? 0 : sequence;
    Element first =
        new Element(variable, Quantity.GRADIENT, operand.timeAt(time), of, operand.start());
    return new Range(first, operand.rows() * variable.width());
  }

  private static Range result(Variable variable, int time, int sequence) {
    boolean once = variable.domain() == Domain.ONCE;
    Element first = new Element(variable, Quantity.VALUE, once ? 0 : time, once ? 0 : sequence, 0);
    return new Range(first, variable.width());
  }
}
