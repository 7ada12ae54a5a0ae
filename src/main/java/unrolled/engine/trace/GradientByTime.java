package unrolled.engine.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Rows;
import unrolled.engine.graph.Sink;
import unrolled.engine.graph.Use;
import unrolled.engine.graph.Variable;

/// ∂L/∂W of one parameter, split by timestep: what did t = 1 teach?
///
/// All timesteps share W, so ∂L/∂W = Σ_t ∂L/∂W|_t, where ∂L/∂W|_t is what the operations that read W at t hand to it:
/// training's own backward calls on [t, t]. Of one number of W the parts are signed and add up to its gradient. Of the
/// whole of W the part of t is the length of ∂L/∂W|_t along the gradient, ⟨∂L/∂W|_t, ∂L/∂W⟩ / ‖∂L/∂W‖: positive where
/// t pulls the way the update goes, negative where it pulls against it; these add up to ‖∂L/∂W‖.
///
/// It is the gradient of the whole batch, before clipping.
public final class GradientByTime {
  private final Execution execution;
  private final GradientTotals totals;
  private final Variable parameter;
  private final double[] gradient;

  GradientByTime(Execution execution, GradientTotals totals, Variable parameter) {
    if (!parameter.isParameter()) {
      throw new IllegalArgumentException(parameter + " is not shared by the timesteps");
    }
    this.execution = execution;
    this.totals = totals;
    this.parameter = parameter;
    gradient = execution.memory().gradients(parameter);
  }

  /// The parts of one number: T numbers that add up to its gradient.
  ///
  /// @param index position in the parameter's shape, row-major
  public double[] parts(int index) {
    double[] parts = new double[execution.memory().timesteps()];
    double[] scratch = new double[gradient.length];
    for (int time = 0; time < parts.length; time++) {
      add(time, index / parameter.width(), scratch);
      parts[time] = scratch[index];
    }
    return parts;
  }

  /// The parts of the whole parameter: T lengths along the gradient that add up to [#norm()]; zeros where it is 0.
  public double[] parts() {
    double[] parts = new double[execution.memory().timesteps()];
    double[] scratch = new double[gradient.length];
    double most = largest();
    double norm = norm() / most;
    for (int time = 0; time < parts.length && most > 0; time++) {
      add(time, -1, scratch);
      double along = 0;
      for (int i = 0; i < scratch.length; i++) {
        along = Math.fma(scratch[i] / most, gradient[i] / most, along);
      }
      parts[time] = along / norm * most;
    }
    return parts;
  }

  /// Parts of timesteps that follow each other taken together, the smallest first, so that of many timesteps those that
  /// teach most stand alone. The groups add up to what all parts do.
  ///
  /// @param most how many groups there may be, at least 1
  public static List<TimeGroup> grouped(double[] parts, int most) {
    List<TimeGroup> groups = new ArrayList<>();
    for (int time = 0; time < parts.length; time++) {
      groups.add(new TimeGroup(time, time, parts[time], Math.abs(parts[time])));
    }
    while (groups.size() > most) {
      int smallest = 0;
      for (int i = 1; i + 1 < groups.size(); i++) {
        boolean less = together(groups, i).reach() < together(groups, smallest).reach();
        smallest = less ? i : smallest;
      }
      groups.set(smallest, together(groups, smallest));
      groups.remove(smallest + 1);
    }
    return groups;
  }

  private static TimeGroup together(List<TimeGroup> groups, int first) {
    TimeGroup left = groups.get(first);
    TimeGroup right = groups.get(first + 1);
    return new TimeGroup(left.from(), right.to(), left.part() + right.part(), left.reach() + right.reach());
  }

  /// ‖∂L/∂W‖, the Euclidean length of the gradient, without overflow.
  public double norm() {
    double most = largest();
    double sum = 0;
    for (double each : gradient) {
      sum = Math.fma(each / most, each / most, sum);
    }
    return most > 0 ? Math.sqrt(sum) * most : most;
  }

  private double largest() {
    double most = 0;
    for (double each : gradient) {
      most = Math.max(most, Math.abs(each));
    }
    return most;
  }

  /// Writes ∂L/∂W|_t.
  ///
  /// @param row only the operations that read this row; −1 for all
  private void add(int time, int row, double[] into) {
    Arrays.fill(into, 0);
    Sink sink = new Sink(into, 0);
    for (Use use : totals.uses(parameter)) {
      boolean counts = row < 0 || use.target().reads(row);
      if (counts && totals.times(use, 0).anyMatch(t -> t == time) && !totals.isCut(use, time)) {
        use.op().backward(execution.memory(), new Rows(time, time + 1), use.operand(), sink);
      }
    }
  }
}
