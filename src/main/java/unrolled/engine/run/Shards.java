package unrolled.engine.run;

import java.util.Arrays;
import java.util.stream.IntStream;
import unrolled.engine.data.Batch;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;

/// A batch of B sequences split once per step into n parts, part i with the sequences from ⌊i·B/n⌋ on, each in buffers
/// of its own beside the same parameters:
///
/// L = Σᵢ Lᵢ and ∂L/∂W = Σᵢ ∂Lᵢ/∂W, added in the order of the parts, where every Lᵢ is divided by the N of the whole
/// batch. So the numbers depend on n and on nothing else; who carries out which part does not matter. With n = 1 they
/// are those of one execution. It allocates nothing while it works.
final class Shards implements Workers.Work {
  private final Execution[] parts;
  private final int[] first;
  private final Workers workers;
  private boolean backward;
  private FreeRunning[] free = {};

  private Shards(Execution[] parts, int[] first, Workers workers) {
    this.parts = parts;
    this.first = first;
    this.workers = workers;
  }

  /// Parts that learn together: the first one has the parameters and makes the updates.
  ///
  /// @param count n; at most B of them are used
  static Shards learning(Graph graph, Batch batch, int count, Workers workers) {
    int[] first = places(batch, count);
    Execution leader = new Execution(graph, batch.timesteps(), first[1], Gemm.create());
    Execution[] parts = IntStream.range(0, first.length - 1)
        .mapToObj(i -> i == 0 ? leader : leader.sharing(batch.timesteps(), first[i + 1] - first[i], true))
        .toArray(Execution[]::new);
    return new Shards(parts, first, workers);
  }

  /// Parts that only run forward, with another execution's parameters.
  static Shards testing(Execution learning, Batch batch, int count, Workers workers) {
    int[] first = places(batch, count);
    Execution[] parts = IntStream.range(0, first.length - 1)
        .mapToObj(i -> learning.sharing(batch.timesteps(), first[i + 1] - first[i], false))
        .toArray(Execution[]::new);
    return new Shards(parts, first, workers);
  }

  /// Where the parts begin, and where the last one ends.
  private static int[] places(Batch batch, int count) {
    int used = Math.min(count, batch.size());
    return IntStream.rangeClosed(0, used).map(i -> i * batch.size() / used).toArray();
  }

  /// The part that has the optimizer, and the sums of the gradients.
  Execution leader() {
    return parts[0];
  }

  /// How many there are.
  int count() {
    return parts.length;
  }

  /// One of them.
  Execution part(int index) {
    return parts[index];
  }

  /// Truncates BPTT.
  void setWindow(int window) {
    for (Execution part : parts) {
      part.setWindow(window);
    }
  }

  /// Says whether decoders read what they wrote themselves from now on.
  void setFree(boolean own) {
    free = own
        ? Arrays.stream(parts).map(FreeRunning::new).toArray(FreeRunning[]::new)
        : new FreeRunning[0];
  }

  /// Runs a batch forward.
  ///
  /// @param alsoBackward whether every gradient is computed too; those of the parameters stand in the leader then
  /// @return the loss
  double run(Batch batch, boolean alsoBackward) {
    double terms = 0;
    for (int i = 0; i < parts.length; i++) {
      batch.writeTo(parts[i].memory(), first[i]);
      parts[i].countTargets();
      terms += parts[i].memory().lossTerms();
    }
    for (Execution part : parts) {
      part.memory().setLossTerms(terms);
    }
    backward = alsoBackward;
    workers.carryOut(parts.length, this);
    double loss = parts[0].loss();
    for (int i = 1; i < parts.length; i++) {
      loss += parts[i].loss();
      if (alsoBackward) {
        parts[0].addGradients(parts[i]);
      }
    }
    return loss;
  }

  @Override
  public void carryOut(int part) {
    if (free.length > 0) {
      free[part].feed();
    }
    parts[part].forward();
    if (backward) {
      parts[part].backward();
    }
  }

  /// Copies the last states of every sequence.
  ///
  /// @param into `[B, H]`
  void lastStates(Variable state, double[] into) {
    for (int i = 0; i < parts.length; i++) {
      Memory memory = parts[i].memory();
      int width = state.width();
      System.arraycopy(memory.values(state), memory.position(state, memory.timesteps() - 1), into,
          first[i] * width, memory.batch() * width);
    }
  }

  /// The values of the whole batch as one buffer, timestep after timestep.
  double[] values(Variable variable) {
    int size = first[parts.length];
    int width = variable.width();
    double[] whole = new double[parts[0].memory().size(variable) / parts[0].memory().batch() * size];
    for (int i = 0; i < parts.length; i++) {
      double[] from = parts[i].memory().values(variable);
      int piece = parts[i].memory().batch() * width;
      for (int block = 0; block < from.length / piece; block++) {
        System.arraycopy(from, block * piece, whole, (block * size + first[i]) * width, piece);
      }
    }
    return whole;
  }
}
