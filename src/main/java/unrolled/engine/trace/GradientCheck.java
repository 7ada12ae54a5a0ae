package unrolled.engine.trace;

import java.util.Arrays;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Rows;
import unrolled.engine.graph.Use;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Activation;
import unrolled.engine.math.Gemm;

/// Holds a gradient against central differences, on an execution of its own.
///
/// v is offset by ±ε right after it is computed and everything later is run again. Where |∂L/∂v| is below 1,000 times
/// the resolution 2⁻⁵²·max(1, |L|)/ε, differences of L can say nothing: then every operation that reads v is run with
/// v ± ε, and the differences of its result are multiplied by the gradients known there.
public final class GradientCheck {
  private static final double STEP = 1e-5;
  private static final double RESOLVED = 1_000;

  private final Execution original;
  private final Execution scratch;
  private final double loss;

  /// A check of one trace's gradients.
  public GradientCheck(Trace trace) {
    original = trace.execution();
    scratch = original.copy(Gemm.create());
    loss = scratch.forward();
  }

  /// Checks the gradient of one number.
  ///
  /// @param element a number whose gradient the trace has
  public CheckResult check(Element element) {
    Element value = element.with(Quantity.VALUE);
    Memory memory = original.memory();
    double v = memory.values(element.variable())[memory.position(value)];
    double gradient = memory.gradients(element.variable())[memory.position(value)];
    double epsilon = STEP * Math.max(1, Math.abs(v));
    double above = scratch.lossWith(value, epsilon);
    long kinksAbove = sides();
    double below = scratch.lossWith(value, -epsilon);
    long kinksBelow = sides();
    scratch.forward();
    double estimate = (above - below) / (2 * epsilon);
    double resolution = Math.ulp(1.0) * Math.max(1, Math.abs(loss)) / epsilon;
    if (kinksAbove != kinksBelow || isAtKink()) {
      return CheckResult.of(gradient, estimate, CheckResult.Method.KINK, epsilon, resolution);
    }
    if (Math.abs(gradient) >= RESOLVED * resolution) {
      return CheckResult.of(gradient, estimate, CheckResult.Method.LOSS, epsilon, resolution);
    }
    return isReadByLoss(element.variable())
        ? CheckResult.of(gradient, estimate, CheckResult.Method.TOO_SMALL, epsilon, resolution)
        : CheckResult.of(gradient, oneHop(value, epsilon), CheckResult.Method.ONE_HOP, epsilon, resolution);
  }

  private boolean isReadByLoss(Variable variable) {
    return original.graph().uses(variable).stream().anyMatch(use -> use.op() instanceof LossOp);
  }

  /// On which side of its kink every rectifier's input lies, as one number.
  private long sides() {
    long hash = 1;
    for (Activate op : rectifiers()) {
      for (double z : scratch.memory().values(op.operand().variable())) {
        hash = hash * 31 + (z > 0 ? 1 : 0);
      }
    }
    return hash;
  }

  private boolean isAtKink() {
    return rectifiers().stream()
        .anyMatch(op -> Arrays.stream(scratch.memory().values(op.operand().variable()))
            .anyMatch(op.function()::isKink));
  }

  private List<Activate> rectifiers() {
    return original.graph().ops().stream()
        .filter(Activate.class::isInstance)
        .map(Activate.class::cast)
        .filter(op -> op.function() == Activation.RELU || op.function() == Activation.LEAKY_RELU)
        .toList();
  }

  private double oneHop(Element element, double epsilon) {
    double sum = 0;
    for (Use use : original.graph().uses(element.variable())) {
      sum += oneHop(use, element, epsilon);
    }
    return sum;
  }

  private double oneHop(Use use, Element element, double epsilon) {
    Memory memory = scratch.memory();
    Differentiable op = use.op();
    Variable result = op.result();
    double[] values = memory.values(element.variable());
    int position = memory.position(element);
    double v = values[position];
    Rows all = memory.rows(op);
    double sum = 0;
    for (int time = all.from(); time < all.to(); time++) {
      boolean reads = element.variable().domain() != Domain.EVERY
          || use.target().timeAt(time) == element.time();
      if (reads && !original.isCut(use, time)) {
        Rows rows = new Rows(time, time + 1);
        values[position] = v + epsilon;
        double[] above = run(op, rows);
        values[position] = v - epsilon;
        double[] below = run(op, rows);
        values[position] = v;
        run(op, rows);
        sum += contract(above, below, result, time) / (2 * epsilon);
      }
    }
    return sum;
  }

  private double[] run(Differentiable op, Rows rows) {
    Memory memory = scratch.memory();
    op.forward(memory, rows);
    int from = memory.position(op.result(), rows.from());
    return Arrays.copyOfRange(memory.values(op.result()), from, from + memory.batch() * op.result().width());
  }

  private double contract(double[] above, double[] below, Variable result, int time) {
    double[] gradient = original.memory().gradients(result);
    int from = original.memory().position(result, time);
    double sum = 0;
    for (int i = 0; i < above.length; i++) {
      sum += (above[i] - below[i]) * gradient[from + i];
    }
    return sum;
  }
}
