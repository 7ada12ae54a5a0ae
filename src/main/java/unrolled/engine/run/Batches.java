package unrolled.engine.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unrolled.engine.data.Batch;
import unrolled.engine.data.Draws;
import unrolled.engine.data.Task;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Variable;

/// The batches of a plan, each a function of seed and step; and, where a task carries on from step to step, the states
/// with which they begin: those at the last timestep of the step before, 0 where the sequences begin anew. It allocates
/// nothing while it works.
final class Batches {
  private final Task task;
  private final List<Variable> states;
  private final Draws draws;
  private final Batch batch;
  private final double[][] carried;
  private long seed;

  /// @param task that of the plan, or what it holds out
  Batches(TrainingPlan plan, Task task, Graph graph) {
    this.task = task;
    seed = plan.seed();
    draws = new Draws(seed, 1);
    states = task.carries() ? graph.variables().stream().filter(Variable::isState).toList() : List.of();
    Batch blank = task.blank(plan.length(), plan.batch());
    Map<String, double[]> numbers = new HashMap<>(blank.numbers());
    states.forEach(state -> numbers.put(state.name(), new double[plan.batch() * state.width()]));
    batch = new Batch(blank.timesteps(), blank.size(), blank.symbols(), Map.copyOf(numbers));
    carried = states.stream().map(state -> new double[plan.batch() * state.width()]).toArray(double[][]::new);
  }

  /// The batch that was drawn last; always the same object.
  Batch batch() {
    return batch;
  }

  /// Draws with another seed from now on.
  void setSeed(long other) {
    seed = other;
  }

  /// Draws the batch of a step.
  ///
  /// @param step counted from 1
  void draw(long step) {
    draws.begin(seed, step);
    task.draw(draws, batch);
    boolean begins = task.begins(step, batch);
    for (int i = 0; i < carried.length; i++) {
      double[] initial = batch.numbers(states.get(i).name());
      if (begins) {
        Arrays.fill(initial, 0);
      } else {
        System.arraycopy(carried[i], 0, initial, 0, initial.length);
      }
    }
  }

  /// Keeps the states with which the step that was run ends, for the next one.
  void carry(Shards from) {
    for (int i = 0; i < carried.length; i++) {
      from.lastStates(states.get(i), carried[i]);
    }
  }

  /// The states for the next step, one array for each that is carried; they change with every step.
  double[][] carried() {
    return carried;
  }

  /// Whether these are states for the next step: as many, and as many numbers in each, all finite.
  boolean fits(double[][] states) {
    boolean fits = states.length == carried.length;
    for (int i = 0; fits && i < carried.length; i++) {
      fits = states[i].length == carried[i].length && Arrays.stream(states[i]).allMatch(Double::isFinite);
    }
    return fits;
  }

  /// Takes states over, as far as there are any for sequences like these; others begin with 0.
  void begin(double[][] from) {
    for (int i = 0; i < carried.length; i++) {
      if (i < from.length && from[i].length == carried[i].length) {
        System.arraycopy(from[i], 0, carried[i], 0, carried[i].length);
      }
    }
  }
}
