package unrolled.engine.math;

import java.util.Locale;

/// A function applied to each element, `y = f(z)`, together with its derivative `f′`.
///
/// Conventions are PyTorch's: at 0 the derivative of ReLU is 0 and that of leaky ReLU is its slope for
/// negative numbers, 0.01; ELU has α = 1. Whole arrays go through [Gemm#apply] and [Gemm#applyBackward],
/// which agree with the scalars here bit for bit.
public enum Activation {
  /// `f(z) = z`
  IDENTITY(1) {
    @Override
    public double value(double z) {
      return z;
    }

    @Override
    public double slope(double z, double y) {
      return 1;
    }
  },

  /// `f(z) = 1 / (1 + e⁻ᶻ)`, `f′ = y (1 − y)`
  SIGMOID(0.25) {
    @Override
    public double value(double z) {
      return Elementary.sigmoid(z);
    }

    @Override
    public double slope(double z, double y) {
      return y * (1 - y);
    }
  },

  /// `f(z) = tanh z`, `f′ = 1 − y²`
  TANH(1) {
    @Override
    public double value(double z) {
      return Elementary.tanh(z);
    }

    @Override
    public double slope(double z, double y) {
      return Math.fma(-y, y, 1);
    }
  },

  /// `f(z) = max(z, 0)`
  RELU(1) {
    @Override
    public double value(double z) {
      return z <= 0 ? 0 : z;
    }

    @Override
    public double slope(double z, double y) {
      return z <= 0 ? 0 : 1;
    }
  },

  /// `f(z) = z` above 0, `0.01 z` below
  LEAKY_RELU(1) {
    @Override
    public double value(double z) {
      return z > 0 ? z : LEAK * z;
    }

    @Override
    public double slope(double z, double y) {
      return z > 0 ? 1 : LEAK;
    }
  },

  /// `f(z) = z` above 0, `eᶻ − 1` below
  ELU(1) {
    @Override
    public double value(double z) {
      return z > 0 ? z : Elementary.expm1(z);
    }

    @Override
    public double slope(double z, double y) {
      return z > 0 ? 1 : Elementary.exp(z);
    }
  };

  /// Slope of leaky ReLU below 0, as in `nn.LeakyReLU`.
  public static final double LEAK = 0.01;

  private final double maxSlope;
  private final String id = name().toLowerCase(Locale.ROOT);

  Activation(double maxSlope) {
    this.maxSlope = maxSlope;
  }

  /// `f(z)`
  public abstract double value(double z);

  /// `f′(z)`, where `y = f(z)` is already known.
  public abstract double slope(double z, double y);

  /// `f′(z)`
  public final double slope(double z) {
    return slope(z, value(z));
  }

  /// The largest `|f′|`, the factor by which a gradient can grow on its way through.
  public final double maxSlope() {
    return maxSlope;
  }

  /// Whether `f` has no derivative at `z`, so that a central difference does not measure one.
  public final boolean isKink(double z) {
    return z == 0 && (this == RELU || this == LEAKY_RELU);
  }

  /// Name in files and on the command line: `tanh`, `leaky_relu` …
  public final String id() {
    return id;
  }

  /// @throws IllegalArgumentException when no activation has this id
  public static Activation ofId(String id) {
    for (Activation activation : values()) {
      if (activation.id.equals(id)) {
        return activation;
      }
    }
    throw new IllegalArgumentException("There is no activation '" + id + "'.");
  }
}
