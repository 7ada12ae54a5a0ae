package unrolled.engine.network;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import unrolled.engine.cell.Bias;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Shape;

/// How all parameters of a network begin, gate block by gate block in the order of the equations.
///
/// @param input W_ih, and the embedding where there is one
/// @param recurrent W_hh
/// @param bias every bias
/// @param readout W_hy
/// @param forgetBias the forget gate's bias, with two biases their sum; empty to leave it as drawn
/// @param updateBias the same for the update gate of a GRU
public record Initialization(
    Initializer input, Initializer recurrent, Initializer bias, Initializer readout,
    OptionalDouble forgetBias,
    OptionalDouble updateBias) {

  /// The same initializer for all matrices, biases 0.
  public static Initialization matrices(Initializer initializer) {
    return new Initialization(initializer, initializer, new Initializer.Constant(0), initializer,
        OptionalDouble.empty(), OptionalDouble.empty());
  }

  /// PyTorch's defaults: uniform everywhere, an embedding Gaussian.
  public static Initialization uniform() {
    Initializer uniform = new Initializer.Uniform();
    return new Initialization(uniform, uniform, uniform, uniform, OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /// The same with another W_hh.
  public Initialization withRecurrent(Initializer other) {
    return new Initialization(input, other, bias, readout, forgetBias, updateBias);
  }

  /// The same with biases of the forget gate (LSTM) and the update gate (GRU).
  public Initialization withGateBiases(OptionalDouble forget, OptionalDouble update) {
    return new Initialization(input, recurrent, bias, readout, forget, update);
  }

  /// Writes the numbers into a network. What was cut out of it is drawn too and thrown away, so that everything else
  /// begins as in the whole network.
  public void apply(Network network, RandomGenerator random) {
    Architecture architecture = network.architecture();
    for (Variable parameter : network.graph().variables()) {
      if (!parameter.isParameter()) {
        continue;
      }
      double[] data = parameter.held()
          ? new double[parameter.shape().size()]
          : network.parameters().get(parameter.name());
      boolean layer = parameter.name().contains("_l");
      int gates = layer ? architecture.cell().gates().size() : 1;
      int fan = layer ? architecture.hidden() : architecture.directions() * architecture.hidden();
      Shape block = new Shape(parameter.shape().rows() / gates, parameter.shape().columns());
      for (int gate = 0; gate < gates; gate++) {
        double[] drawn = initializer(parameter).draw(block, fan, random);
        System.arraycopy(drawn, 0, data, gate * block.size(), block.size());
      }
      gateBias(architecture, parameter, data, block.size());
    }
  }

  private Initializer initializer(Variable parameter) {
    String name = parameter.name();
    if (name.contains("embedding")) {
      return input instanceof Initializer.Uniform ? new Initializer.Gaussian(1) : input;
    }
    if (name.contains("bias")) {
      return bias;
    }
    if (name.contains("weight_hh")) {
      return recurrent;
    }
    return name.startsWith("head") ? readout : input;
  }

  private void gateBias(Architecture architecture, Variable parameter, double[] data, int size) {
    boolean first = parameter.name().contains("bias_ih");
    if (architecture.bias() == Bias.NONE || !(first || parameter.name().contains("bias_hh"))) {
      return;
    }
    int forget = architecture.cell().gates().indexOf("f");
    int update = architecture.cell().gates().indexOf("z");
    if (forget >= 0 && forgetBias.isPresent()) {
      Arrays.fill(data, forget * size, (forget + 1) * size, first ? forgetBias.getAsDouble() : 0);
    }
    if (update >= 0 && updateBias.isPresent()) {
      Arrays.fill(data, update * size, (update + 1) * size, first ? updateBias.getAsDouble() : 0);
    }
  }

}
