package unrolled.engine.scenario;

import java.util.Locale;
import unrolled.engine.train.Optimizer;

/// The optimizers a person can choose.
public enum OptimizerKind {
  /// Plain gradient descent.
  SGD(Optimizer.sgd()),
  /// Gradient descent with momentum 0.9.
  MOMENTUM(new Optimizer.Sgd(0.9)),
  /// RMSprop as PyTorch presets it.
  RMSPROP(Optimizer.rmsProp()),
  /// Adam as PyTorch presets it.
  ADAM(Optimizer.adam());

  private final Optimizer optimizer;

  OptimizerKind(Optimizer optimizer) {
    this.optimizer = optimizer;
  }

  /// The kind of an optimizer, whatever its constants.
  public static OptimizerKind of(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.Sgd(double momentum) -> momentum == 0 ? SGD : MOMENTUM;
      case Optimizer.RmsProp _ -> RMSPROP;
      case Optimizer.Adam _ -> ADAM;
    };
  }

  /// The optimizer.
  public Optimizer optimizer() {
    return optimizer;
  }

  /// Its name in files and on the command line.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
