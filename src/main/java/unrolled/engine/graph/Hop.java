package unrolled.engine.graph;

import java.util.Arrays;
import java.util.List;
import unrolled.engine.math.Gemm;

/// The derivative of a layer's states with respect to those one timestep before, from the layer's own operations.
///
/// A Jacobian has one row for each number of its results. So the timestep of one sequence is copied into as many rows
/// of a batch, row i is given the gradient eᵢ, and the time loop's ordinary backward pass on them gives every row
/// `eᵢᵀ ∂(results)/∂(causes)` at once. There is no second derivative written for it.
public final class Hop {
  private final Memory source;
  private final Variable state;
  private final boolean total;
  private final int timesteps;

  /// Hops of one time loop.
  ///
  /// @param source frozen after a forward pass
  /// @param state a state of the loop
  /// @param total whether a number of the previous timestep counts with everything it does, as in BPTT: c_{t−1} also
  ///     changes h_{t−1}, which the gates read; otherwise the causes are changed one at a time
  public Hop(Memory source, Variable state, boolean total) {
    this.source = source;
    this.state = state;
    this.total = total;
    timesteps = total ? 2 : 1;
  }

  /// The Jacobian ∂(results at a timestep) / ∂(causes at the previous one).
  ///
  /// @param time the timestep of the results, counted from 0
  /// @param sequence the row of the batch
  /// @param results states of the loop, stacked in this order
  /// @param causes states of the loop, side by side in this order
  /// @return row-major
  /// @throws IllegalArgumentException where there is no such previous timestep
  public double[] jacobian(int time, int sequence, List<Variable> results, List<Variable> causes) {
    int before = Operand.previous(state).timeAt(time);
    int outside = source.initialTime(state);
    if (time < 0 || time >= source.timesteps() || (total && before == outside)) {
      throw new IllegalArgumentException("Timestep " + (time + 1) + " has no hop.");
    }
    int rows = results.stream().mapToInt(Variable::width).sum();
    Memory memory = new Memory(source.graph(), timesteps, rows, Gemm.create(), Memory.Source.OWN);
    boolean reverse = state.direction() == Direction.REVERSE;
    int first = total && !reverse ? before : time;
    source.graph().variables().forEach(variable -> copy(variable, first, sequence, memory));
    int seeded = reverse ? 0 : timesteps - 1;
    seed(memory, results, seeded);
    source.graph().stages().stream().filter(stage -> stage.computes(state))
        .forEach(stage -> stage.backward(memory, 0));
    return gather(memory, causes, Operand.previous(state).timeAt(seeded));
  }

  private void copy(Variable variable, int first, int sequence, Memory to) {
    if (variable.isSymbols()) {
      return;
    }
    double[] from = source.values(variable);
    double[] into = to.values(variable);
    switch (variable.domain()) {
      case ONCE -> System.arraycopy(from, 0, into, 0, into.length);
      case LAST -> Arrays.fill(into, 0);
      case EVERY -> {
        for (int time = 0; time < timesteps; time++) {
          spread(variable, first + time, sequence, to, time);
        }
        if (variable.isState()) {
          boolean reverse = variable.direction() == Direction.REVERSE;
          spread(variable, reverse ? first + timesteps : first - 1, sequence, to, to.initialTime(variable));
        }
      }
    }
  }

  /// One row of the source becomes every row of a timestep.
  private void spread(Variable variable, int time, int sequence, Memory to, int timeThere) {
    int width = variable.width();
    int from = source.position(variable, time) + sequence * width;
    int into = to.position(variable, timeThere);
    for (int row = 0; row < to.batch(); row++) {
      System.arraycopy(source.values(variable), from, to.values(variable), into + row * width, width);
    }
  }

  private static void seed(Memory memory, List<Variable> results, int time) {
    int row = 0;
    for (Variable result : results) {
      int at = memory.position(result, time);
      for (int unit = 0; unit < result.width(); unit++) {
        memory.gradients(result)[at + row++ * result.width() + unit] = 1;
      }
    }
  }

  private static double[] gather(Memory memory, List<Variable> causes, int time) {
    int columns = causes.stream().mapToInt(Variable::width).sum();
    double[] jacobian = new double[memory.batch() * columns];
    int column = 0;
    for (Variable cause : causes) {
      int width = cause.width();
      int from = memory.position(cause, time);
      for (int row = 0; row < memory.batch(); row++) {
        System.arraycopy(memory.gradients(cause), from + row * width, jacobian, row * columns + column,
            width);
      }
      column += width;
    }
    return jacobian;
  }
}
