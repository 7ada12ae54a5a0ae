package unrolled.ui.step;

import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.Trace;

/// The magnitudes at which a signed colour is full: one for weights, one for what flows, the same at every step.
///
/// @param weights largest magnitude of a parameter
/// @param values largest magnitude of a vector
/// @param gradients largest magnitude of a parameter's gradient
record Limits(double weights, double values, double gradients) {
  private static final double LEAST = 1e-12;

  static Limits of(Trace trace) {
    Memory memory = trace.execution().memory();
    double weights = LEAST;
    double values = LEAST;
    double gradients = LEAST;
    for (Variable variable : trace.graph().variables()) {
      if (variable.isParameter()) {
        weights = Math.max(weights, largest(memory.values(variable)));
        gradients = Math.max(gradients, largest(memory.gradients(variable)));
      } else if (variable.role() != Role.IDS && variable.role() != Role.TARGET_IDS
          && variable.role() != Role.LOSS && variable.role() != Role.ROW_LOSS) {
        values = Math.max(values, largest(memory.values(variable)));
      }
    }
    return new Limits(weights, values, gradients);
  }

  private static double largest(double[] numbers) {
    double most = 0;
    for (double number : numbers) {
      if (Double.isFinite(number)) {
        most = Math.max(most, Math.abs(number));
      }
    }
    return most;
  }
}
