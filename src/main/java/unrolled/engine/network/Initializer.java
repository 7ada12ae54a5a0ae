package unrolled.engine.network;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import unrolled.engine.math.LinearAlgebra;
import unrolled.engine.math.Shape;

/// How the numbers of one matrix begin. A layer's stacked matrix is filled gate by gate, each block on its own.
public sealed interface Initializer {
  /// The numbers of one block, row-major.
  ///
  /// @param shape rows and columns of the block; a bias has one column
  /// @param fan the n of PyTorch's uniform: H within a recurrent layer, the inputs of a readout
  double[] draw(Shape shape, int fan, RandomGenerator random);

  /// PyTorch's default for recurrent and linear layers: uniform in ±1/√fan.
  record Uniform() implements Initializer {
    @Override
    public double[] draw(Shape shape, int fan, RandomGenerator random) {
      return within(1 / Math.sqrt(fan), shape, random);
    }
  }

  /// Xavier, also Glorot: uniform in ±√(6 / (rows + columns)) (Glorot & Bengio 2010).
  record Xavier() implements Initializer {
    @Override
    public double[] draw(Shape shape, int fan, RandomGenerator random) {
      return within(Math.sqrt(6.0 / (shape.rows() + shape.columns())), shape, random);
    }
  }

  /// Orthonormal rows or columns: a product with it keeps every length (Saxe et al. 2014).
  record Orthogonal() implements Initializer {
    @Override
    public double[] draw(Shape shape, int fan, RandomGenerator random) {
      return LinearAlgebra.orthogonal(shape, random);
    }
  }

  /// 1 on the diagonal, 0 elsewhere (Le, Jaitly & Hinton 2015).
  record Identity() implements Initializer {
    @Override
    public double[] draw(Shape shape, int fan, RandomGenerator random) {
      double[] data = new double[shape.size()];
      for (int i = 0; i < Math.min(shape.rows(), shape.columns()); i++) {
        data[i * shape.columns() + i] = 1;
      }
      return data;
    }
  }

  /// The same number everywhere.
  record Constant(double value) implements Initializer {
    @Override
    public double[] draw(Shape shape, int fan, RandomGenerator random) {
      double[] data = new double[shape.size()];
      Arrays.fill(data, value);
      return data;
    }
  }

  /// Gaussian numbers with mean 0.
  ///
  /// @param deviation their standard deviation
  record Gaussian(double deviation) implements Initializer {
    @Override
    public double[] draw(Shape shape, int fan, RandomGenerator random) {
      double[] data = new double[shape.size()];
      for (int i = 0; i < data.length; i++) {
        data[i] = deviation * random.nextGaussian();
      }
      return data;
    }
  }

  /// What another initializer draws, rescaled so that the largest eigenvalue has this magnitude.
  ///
  /// A matrix whose eigenvalues are all 0 has no scale and stays as it is.
  ///
  /// @param base draws a square block
  /// @param radius ρ ≥ 0
  record Rescaled(Initializer base, double radius) implements Initializer {
    @Override
    public double[] draw(Shape shape, int fan, RandomGenerator random) {
      double[] data = base.draw(shape, fan, random);
      double current = LinearAlgebra.spectralRadius(data, shape.rows());
      for (int i = 0; i < data.length && current > 0; i++) {
        data[i] *= radius / current;
      }
      return data;
    }
  }

  /// A matrix whose eigenvalues say little about one hop: ρ may be below 1 and σ_max above it.
  ///
  /// W = Q S Qᵀ with Q random and orthogonal and S made of chains of [#CHAIN] units: `S[i,i]` = ρ, and each unit but
  /// the last of a chain reads its neighbour with one weight, chosen so that σ_max(W) is what is asked for. All
  /// eigenvalues are ρ, yet before a signal dies it is handed along the chain and grows (Trefethen & Embree 2005).
  /// Chains are short
  /// because eigenvalues of long ones cannot be computed.
  ///
  /// @param radius ρ ≥ 0
  /// @param largest σ_max; less than what chains without the weight have gives those
  record NonNormal(double radius, double largest) implements Initializer {
    /// Units of a chain; the last one may be shorter.
    public static final int CHAIN = 4;
    private static final int HALVINGS = 60;

    @Override
    public double[] draw(Shape shape, int fan, RandomGenerator random) {
      int n = shape.rows();
      double[] q = LinearAlgebra.orthogonal(shape, random);
      double low = 0;
      double high = Math.max(largest, 0);
      for (int i = 0; i < HALVINGS; i++) {
        double middle = (low + high) / 2;
        boolean below = LinearAlgebra.largestSingularValue(chains(n, middle), shape) < largest;
        low = below ? middle : low;
        high = below ? high : middle;
      }
      double[] s = chains(n, low);
      double[] w = new double[shape.size()];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          w[i * n + j] = entry(q, s, n, i, j);
        }
      }
      return w;
    }

    private double[] chains(int n, double weight) {
      double[] s = new double[n * n];
      for (int i = 0; i < n; i++) {
        s[i * n + i] = radius;
        if (i % CHAIN != CHAIN - 1 && i + 1 < n) {
          s[i * n + i + 1] = weight;
        }
      }
      return s;
    }

    /// (Q S Qᵀ)[i,j], where S has one diagonal and one beside it.
    private static double entry(double[] q, double[] s, int n, int i, int j) {
      double sum = 0;
      for (int k = 0; k < n; k++) {
        sum += q[i * n + k] * s[k * n + k] * q[j * n + k];
        sum += k + 1 < n ? q[i * n + k] * s[k * n + k + 1] * q[j * n + k + 1] : 0;
      }
      return sum;
    }
  }

  private static double[] within(double bound, Shape shape, RandomGenerator random) {
    double[] data = new double[shape.size()];
    for (int i = 0; i < data.length; i++) {
      data[i] = bound * (2 * random.nextDouble() - 1);
    }
    return data;
  }
}
