package unrolled.engine.scenario;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.Initializer;
import unrolled.engine.network.Network;

/// How the weights of a run begin: drawn in one of the ways there are, with what a person wants otherwise; or those of
/// a network that was trained before.
///
/// @param initializer how every matrix is drawn
/// @param spectralRadius ρ of W_hh, of each gate's block on its own, to which the drawn matrix is rescaled; empty
/// leaves it as drawn
/// @param forgetBias the bias of an LSTM's forget gate, with two biases their sum; empty leaves it as drawn
/// @param updateBias the same for a GRU's update gate
/// @param given a network whose numbers are taken, to the bit, where it is of the same architecture; it is only read.
/// Empty where they are drawn
public record Beginning(
    InitializerKind initializer, OptionalDouble spectralRadius, OptionalDouble forgetBias,
    OptionalDouble updateBias, Optional<Network> given) {

  /// As drawn.
  public static Beginning of(InitializerKind initializer) {
    return new Beginning(initializer, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
        Optional.empty());
  }

  /// With the numbers of a network that was trained before.
  public Beginning withGiven(Network network) {
    return new Beginning(initializer, spectralRadius, forgetBias, updateBias, Optional.of(network));
  }

  /// Drawn, whatever was given.
  public Beginning drawn() {
    return new Beginning(initializer, spectralRadius, forgetBias, updateBias, Optional.empty());
  }

  /// The same, drawn in another way.
  public Beginning withInitializer(InitializerKind other) {
    return new Beginning(other, spectralRadius, forgetBias, updateBias, Optional.empty());
  }

  /// The same with another ρ of W_hh.
  public Beginning withSpectralRadius(OptionalDouble other) {
    return new Beginning(initializer, other, forgetBias, updateBias, Optional.empty());
  }

  /// The same with other biases of the forget gate and the update gate.
  public Beginning withGateBiases(OptionalDouble forget, OptionalDouble update) {
    return new Beginning(initializer, spectralRadius, forget, update, Optional.empty());
  }

  /// The network of an architecture with the numbers with which it begins.
  ///
  /// @param random from which they are drawn, where they are
  public Network network(Architecture architecture, RandomGenerator random) {
    if (given.isPresent() && given.get().architecture().equals(architecture)) {
      return given.get().copy();
    }
    Network network = Network.of(architecture);
    initialization().apply(network, random);
    return network;
  }

  /// How all parameters begin that are drawn.
  public Initialization initialization() {
    Initialization drawn = initializer.initialization().withGateBiases(forgetBias, updateBias);
    return spectralRadius.isEmpty()
        ? drawn
        : drawn.withRecurrent(new Initializer.Rescaled(drawn.recurrent(), spectralRadius.getAsDouble()));
  }
}
