package unrolled.ui.step;

import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.Trace;

/// The magnitudes at which a signed colour is full: one for each kind of number, the same at every step.
///
/// @param weights largest magnitude of a parameter
/// @param states largest magnitude of a state, gate or input
/// @param sums largest magnitude of what lies in between, and of the logits
/// @param gradients largest magnitude of a parameter's gradient
record Limits(double weights, double states, double sums, double gradients) {
  private static final double LEAST = 1e-12;

  /// The limits of a step, and of what it would be otherwise: one colour means one number in both.
  static Limits of(StepSubject subject) {
    Limits now = of(subject.trace());
    Trace before = subject.before();
    if (before == null) {
      return now;
    }
    Limits old = of(before);
    return new Limits(Math.max(now.weights, old.weights), Math.max(now.states, old.states),
        Math.max(now.sums, old.sums), Math.max(now.gradients, old.gradients));
  }

  static Limits of(Trace trace) {
    Memory memory = trace.execution().memory();
    double[] most = {LEAST, LEAST, LEAST, LEAST};
    for (Variable variable : trace.graph().variables()) {
      int kind = switch (variable.role()) {
        case PARAMETER -> 0;
        case HIDDEN, CELL_STATE, GATE, OUTPUT, INPUT, EMBEDDED -> 1;
        case INTERMEDIATE, PRE_ACTIVATION, LOGITS, TARGET -> 2;
        case FROZEN, IDS, TARGET_IDS, PROBABILITIES, ROW_LOSS, LOSS -> -1;
      };
      if (kind >= 0) {
        most[kind] = Math.max(most[kind], largest(memory.values(variable)));
      }
      if (kind == 0) {
        most[3] = Math.max(most[3], largest(memory.gradients(variable)));
      }
    }
    return new Limits(most[0], most[1], most[2], most[3]);
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
