package unrolled.engine.run;

import java.util.Arrays;
import java.util.List;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.UpdateMemory;
import unrolled.engine.graph.Variable;

/// What one update leaves to the next: the parameters, the optimizer's moving averages, how many updates it has made,
/// and where a task carries on from step to step the states with which the next one begins.
public final class LearningState {
  private static final Quantity[] KEPT = {Quantity.VALUE, Quantity.FIRST_MOMENT, Quantity.SECOND_MOMENT};

  private final List<Variable> parameters;
  private final double[][] numbers;
  private double[][] carried = {};
  private long updates;

  /// All numbers 0, no update made.
  public LearningState(Graph graph) {
    parameters = graph.parameters();
    numbers = new double[KEPT.length * parameters.size()][];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = new double[parameters.get(i / KEPT.length).shape().size()];
    }
  }

  /// The same as numbers.
  ///
  /// @param updates how many updates the optimizer has made
  /// @param parameters for each parameter of the graph, in its order, its values, its first and its second moving
  /// averages
  /// @param carried the states with which the next update begins, none where none are carried
  public record Numbers(long updates, double[][] parameters, double[][] carried) {
    /// Whether another has the same, bit for bit.
    boolean isSameAs(Numbers other) {
      return updates == other.updates && Arrays.deepEquals(parameters, other.parameters)
          && Arrays.deepEquals(carried, other.carried);
    }
  }

  /// A state somebody kept.
  ///
  /// @throws IllegalArgumentException when it is of another graph, or a number is not finite
  static LearningState of(Graph graph, Numbers kept) {
    LearningState state = new LearningState(graph);
    boolean fits = kept.updates() >= 0 && kept.parameters().length == state.numbers.length;
    for (int i = 0; fits && i < state.numbers.length; i++) {
      fits = kept.parameters()[i].length == state.numbers[i].length
          && Arrays.stream(kept.parameters()[i]).allMatch(Double::isFinite);
    }
    if (!fits) {
      throw new IllegalArgumentException("The numbers are not those of this network.");
    }
    for (int i = 0; i < state.numbers.length; i++) {
      System.arraycopy(kept.parameters()[i], 0, state.numbers[i], 0, state.numbers[i].length);
    }
    state.updates = kept.updates();
    state.carried = Arrays.stream(kept.carried()).map(double[]::clone).toArray(double[][]::new);
    return state;
  }

  /// As numbers; they are shared with it.
  Numbers numbers() {
    return new Numbers(updates, numbers, carried);
  }

  /// Copies what a learner has; allocates nothing as long as its sequences are as many as before.
  void readFrom(Learner learner) {
    readFrom(learner.execution());
    carry(learner.carried());
  }

  /// Copies what an execution has, of which nothing is carried; allocates nothing.
  public void readFrom(Execution execution) {
    UpdateMemory memory = execution.updates();
    for (int i = 0; i < numbers.length; i++) {
      double[] from = memory.buffer(parameters.get(i / KEPT.length), KEPT[i % KEPT.length]);
      System.arraycopy(from, 0, numbers[i], 0, numbers[i].length);
    }
    updates = memory.step();
  }

  private void carry(double[][] states) {
    boolean fits = carried.length == states.length
        && (states.length == 0 || carried[0].length == states[0].length);
    if (!fits) {
      carried = new double[states.length][];
      Arrays.setAll(carried, i -> new double[states[i].length]);
    }
    for (int i = 0; i < carried.length; i++) {
      System.arraycopy(states[i], 0, carried[i], 0, carried[i].length);
    }
  }

  /// The states with which the next update begins, as far as any are carried.
  double[][] carried() {
    return carried;
  }

  /// Writes it into an execution of the same graph, except for what is carried, which comes with the batch.
  public void writeTo(Execution execution) {
    UpdateMemory memory = execution.updates();
    for (int i = 0; i < numbers.length; i++) {
      double[] to = memory.buffer(parameters.get(i / KEPT.length), KEPT[i % KEPT.length]);
      System.arraycopy(numbers[i], 0, to, 0, numbers[i].length);
    }
    memory.setStep(updates);
  }

  /// The Euclidean distance of an execution's parameters from these.
  public double distance(Execution execution) {
    double sum = 0;
    for (int i = 0; i < numbers.length; i += KEPT.length) {
      double[] now = execution.memory().values(parameters.get(i / KEPT.length));
      double[] then = numbers[i];
      for (int k = 0; k < then.length; k++) {
        sum += (now[k] - then[k]) * (now[k] - then[k]);
      }
    }
    return Math.sqrt(sum);
  }

  /// Begins the optimizer's averages anew; the parameters stay.
  void forgetAverages() {
    for (int i = 0; i < numbers.length; i++) {
      if (KEPT[i % KEPT.length] != Quantity.VALUE) {
        Arrays.fill(numbers[i], 0);
      }
    }
    updates = 0;
  }

  /// The numbers of a parameter, by its place in the graph.
  double[] parameter(int index) {
    return numbers[index * KEPT.length];
  }

  /// How many bytes the state of a graph takes.
  static long bytes(Graph graph) {
    return graph.parameters().stream().mapToLong(each -> each.shape().size()).sum() * KEPT.length
        * Double.BYTES;
  }

  /// Takes over another state of the same graph; allocates nothing.
  void copyFrom(LearningState other) {
    for (int i = 0; i < numbers.length; i++) {
      System.arraycopy(other.numbers[i], 0, numbers[i], 0, numbers[i].length);
    }
    updates = other.updates;
    carry(other.carried);
  }

  LearningState copy(Graph graph) {
    LearningState copy = new LearningState(graph);
    copy.copyFrom(this);
    return copy;
  }
}
