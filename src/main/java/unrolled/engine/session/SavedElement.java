package unrolled.engine.session;

import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.Trace;

/// The address of a number, by the name its variable has in files; whether there is such a number shows in a trace.
///
/// @param variable `h_l0`
/// @param quantity its value, gradient, or a number of the update
/// @param time counted from 0
/// @param sequence the row of the batch, counted from 0
/// @param index position in the variable's shape, row-major
public record SavedElement(String variable, Quantity quantity, int time, int sequence, int index) {
  /// The address of a number of a trace.
  public static SavedElement of(Element element) {
    return new SavedElement(element.variable().name(), element.quantity(), element.time(),
        element.sequence(), element.index());
  }

  /// The number in a trace, null where that has no such number.
  public @Nullable Element in(Trace trace) {
    Memory memory = trace.execution().memory();
    return trace.graph().find(variable)
        .filter(found -> index >= 0 && index < found.shape().size() && isInside(found, memory)
            && has(found, trace))
        .map(found -> new Element(found, quantity, time, sequence, index))
        .orElse(null);
  }

  private boolean isInside(Variable found, Memory memory) {
    if (found.domain() == Domain.ONCE) {
      return time == 0 && sequence == 0;
    }
    int first = found.domain() == Domain.LAST ? memory.timesteps() - 1 : 0;
    boolean computed = time >= first && time < memory.timesteps();
    boolean initial = found.isState() && time == memory.initialTime(found);
    return sequence >= 0 && sequence < memory.batch() && (computed || initial);
  }

  private boolean has(Variable found, Trace trace) {
    boolean learned = trace.graph().lossOp().isPresent();
    return switch (quantity) {
      case VALUE -> true;
      case GRADIENT, GRADIENT_NORM -> learned && found.hasGradient();
      default -> learned && found.isParameter() && found.hasGradient();
    };
  }
}
