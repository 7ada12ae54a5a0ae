package unrolled.engine.train;

import unrolled.engine.graph.AdamStep;
import unrolled.engine.graph.ParameterStep;
import unrolled.engine.graph.RmsPropStep;
import unrolled.engine.graph.SgdStep;
import unrolled.engine.graph.Variable;

/// How a gradient becomes a change of the parameters.
public sealed interface Optimizer {
  /// The change of one parameter as an operation.
  ///
  /// @param weightDecay λ of the L2 penalty, added to the gradient
  ParameterStep step(Variable parameter, double weightDecay);

  /// Gradient descent, with momentum μ (0 for none).
  record Sgd(double momentum) implements Optimizer {
    @Override
    public ParameterStep step(Variable parameter, double weightDecay) {
      return new SgdStep(parameter, momentum, weightDecay);
    }
  }

  /// RMSprop with decay α.
  record RmsProp(double alpha, double epsilon) implements Optimizer {
    @Override
    public ParameterStep step(Variable parameter, double weightDecay) {
      return new RmsPropStep(parameter, alpha, epsilon, weightDecay);
    }
  }

  /// Adam (Kingma & Ba 2015).
  record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
    @Override
    public ParameterStep step(Variable parameter, double weightDecay) {
      return new AdamStep(parameter, beta1, beta2, epsilon, weightDecay);
    }
  }

  /// Plain gradient descent.
  static Optimizer sgd() {
    return new Sgd(0);
  }

  /// Adam as PyTorch presets it.
  static Optimizer adam() {
    return new Adam(0.9, 0.999, 1e-8);
  }

  /// RMSprop as PyTorch presets it.
  static Optimizer rmsProp() {
    return new RmsProp(0.99, 1e-8);
  }
}
