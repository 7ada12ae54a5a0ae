package unrolled.engine.run;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Norms;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;

/// Measures a training step while it is made, into a sample of its own; allocates nothing.
final class Measure {
  private final Shards shards;
  private final Execution execution;
  private final Memory memory;
  private final Gemm kernel = Gemm.create();
  private final Variable[][] groups;
  private final Variable[] states;
  private final Variable[] cells;
  private final SampleSizes sizes;
  private final Score score;
  private final double[] data;
  private final Sample sample;

  Measure(Shards shards, int layers, Score score) {
    this.score = score;
    this.shards = shards;
    execution = shards.leader();
    memory = execution.memory();
    var graph = execution.graph();
    groups = IntStream.rangeClosed(0, layers)
        .mapToObj(group -> graph.parameters().stream().filter(each -> group(each, layers) == group)
            .toArray(Variable[]::new))
        .toArray(Variable[][]::new);
    states = IntStream.range(0, layers).mapToObj(layer -> graph.variable("h_l" + layer))
        .toArray(Variable[]::new);
    cells = IntStream.range(0, hasCells(execution) ? layers : 0)
        .mapToObj(layer -> graph.variable("c_l" + layer)).toArray(Variable[]::new);
    sizes = new SampleSizes(layers, memory.timesteps(), cells.length > 0);
    data = new double[Sample.width(sizes)];
    sample = new Sample(data, 0, sizes);
    sample.setTimesteps(memory.timesteps());
  }

  /// Whether it measures these buffers.
  boolean measures(Execution other) {
    return execution == other;
  }

  /// The layer in a parameter's name, or the number of layers for the readout.
  private static int group(Variable parameter, int layers) {
    return IntStream.range(0, layers).filter(layer -> parameter.name().endsWith("_l" + layer)).findFirst()
        .orElse(layers);
  }

  /// Whether the layers of a network carry a cell state.
  static boolean hasCells(Execution execution) {
    return execution.graph().variables().stream().anyMatch(each -> each.name().equals("c_l0"));
  }

  /// Measures what is known after the backward pass, before anything is clipped.
  void backward(long step, double loss) {
    sample.setStep(step);
    sample.setPrediction(loss, score.of(loss));
    parameters();
    for (int layer = 0; layer < states.length; layer++) {
      for (int time = 0; time < memory.timesteps(); time++) {
        sample.setStateNorm(layer, time, norm(states[layer], time));
        if (cells.length > 0) {
          sample.setCellNorm(layer, time, norm(cells[layer], time));
        }
      }
    }
  }

  private void parameters() {
    double weights = 0;
    for (int group = 0; group < groups.length; group++) {
      double norm = 0;
      for (Variable parameter : groups[group]) {
        double[] gradient = memory.gradients(parameter);
        double[] values = memory.values(parameter);
        norm = Math.hypot(norm, Norms.euclidean(kernel, gradient, 0, gradient.length));
        weights = Math.hypot(weights, Norms.euclidean(kernel, values, 0, values.length));
      }
      sample.setGroupNorm(group, norm);
    }
    sample.setWeightNorm(weights);
    sample.setUpdateNorm(Double.NaN);
  }

  private double norm(Variable state, int time) {
    double norm = 0;
    for (int i = 0; i < shards.count(); i++) {
      norm = Math.hypot(norm, Norms.ofGradient(shards.part(i).memory(), state, time));
    }
    return norm;
  }

  /// Adds the norms around clipping.
  void clipped() {
    sample.setNorms(execution.updates().normBefore(), execution.updates().normAfter());
  }

  /// Adds what the update changed.
  ///
  /// @param before the parameters as they were
  void updated(LearningState before) {
    sample.setUpdateNorm(before.distance(execution));
  }

  void copyTo(Sample row) {
    row.copy(sample);
  }

  /// A copy of the latest sample, null before the first.
  @Nullable
  Sample sample() {
    return sample.step() == 0
        ? null
        : new Sample(Arrays.copyOf(data, data.length), 0, sizes);
  }
}
