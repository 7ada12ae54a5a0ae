package unrolled.engine.scenario;

import java.util.OptionalDouble;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.Initializer;

/// How the weights of a run begin: drawn in one of the ways there are, with what a person wants otherwise.
///
/// @param initializer how every matrix is drawn
/// @param spectralRadius ρ of W_hh, of each gate's block on its own, to which the drawn matrix is rescaled; empty
/// leaves it as drawn
/// @param forgetBias the bias of an LSTM's forget gate, with two biases their sum; empty leaves it as drawn
/// @param updateBias the same for a GRU's update gate
public record Beginning(
    InitializerKind initializer, OptionalDouble spectralRadius, OptionalDouble forgetBias,
    OptionalDouble updateBias) {

  /// As drawn.
  public static Beginning of(InitializerKind initializer) {
    return new Beginning(initializer, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  /// The same, drawn in another way.
  public Beginning withInitializer(InitializerKind other) {
    return new Beginning(other, spectralRadius, forgetBias, updateBias);
  }

  /// The same with another ρ of W_hh.
  public Beginning withSpectralRadius(OptionalDouble other) {
    return new Beginning(initializer, other, forgetBias, updateBias);
  }

  /// The same with other biases of the forget gate and the update gate.
  public Beginning withGateBiases(OptionalDouble forget, OptionalDouble update) {
    return new Beginning(initializer, spectralRadius, forget, update);
  }

  /// How all parameters begin.
  public Initialization initialization() {
    Initialization drawn = initializer.initialization().withGateBiases(forgetBias, updateBias);
    return spectralRadius.isEmpty()
        ? drawn
        : drawn.withRecurrent(new Initializer.Rescaled(drawn.recurrent(), spectralRadius.getAsDouble()));
  }
}
