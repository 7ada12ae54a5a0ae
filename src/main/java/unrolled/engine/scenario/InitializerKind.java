package unrolled.engine.scenario;

import java.util.Locale;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.Initializer;

/// The initializers a person can choose for random weights.
public enum InitializerKind {
  /// PyTorch's default.
  UNIFORM(Initialization.uniform()),
  /// Xavier, also Glorot.
  XAVIER(Initialization.matrices(new Initializer.Xavier())),
  /// Orthonormal rows.
  ORTHOGONAL(Initialization.matrices(new Initializer.Orthogonal())),
  /// Gaussian with standard deviation 1: large enough to see gates move.
  GAUSSIAN(Initialization.matrices(new Initializer.Gaussian(1))),
  /// W_hh the identity, as a network of ReLUs needs it; everything else as PyTorch draws it, but biases 0.
  IDENTITY(Initialization.matrices(new Initializer.Uniform())
      .withRecurrent(new Initializer.Identity())),
  /// W_hh with ρ = 0.6 and σ_max = 1.5: what ρ alone does not decide. Everything else as with the identity.
  NON_NORMAL(Initialization.matrices(new Initializer.Uniform())
      .withRecurrent(new Initializer.NonNormal(0.6, 1.5))),
  /// All 0: nothing tells the units apart.
  ZEROS(Initialization.matrices(new Initializer.Constant(0)));

  private final Initialization initialization;

  InitializerKind(Initialization initialization) {
    this.initialization = initialization;
  }

  /// How all parameters begin.
  public Initialization initialization() {
    return initialization;
  }

  /// Its name in files and on the command line.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
