package unrolled.engine.trace;

import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Variable;

/// Two training steps of the same equations at the same place of their stories: what an intervention changed.
///
/// @param before what is known without it
/// @param after what is known with it
public record Comparison(TraceView before, TraceView after) {
  /// after − before of one number; NaN where either is not known.
  public double difference(Element element) {
    return difference(before.number(element), after.number(element));
  }

  /// after − before of all numbers of a variable at a timestep, as [TraceView#row] gives them; empty where none is
  /// known.
  public double[] row(Variable variable, Quantity quantity, int time, int sequence) {
    double[] old = before.row(variable, quantity, time, sequence);
    double[] now = after.row(variable, quantity, time, sequence);
    if (old.length != now.length) {
      return new double[0];
    }
    for (int i = 0; i < now.length; i++) {
      now[i] = difference(old[i], now[i]);
    }
    return now;
  }

  /// What is the same has no difference, infinite numbers included.
  private static double difference(double before, double after) {
    return before == after ? 0 : after - before;
  }
}
