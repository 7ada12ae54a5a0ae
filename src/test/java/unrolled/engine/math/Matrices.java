package unrolled.engine.math;

import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Random matrices and the kernels under test.
final class Matrices {
  private Matrices() {}

  static Stream<Gemm> kernels() {
    return Stream.of(new ScalarKernel(), new VectorKernel());
  }

  /// Numbers from −1 to 1.
  static double[] random(RandomGenerator random, int size) {
    double[] x = new double[size];
    for (int i = 0; i < size; i++) {
      x[i] = random.nextDouble(-1, 1);
    }
    return x;
  }

  /// Numbers of every kind: ordinary, large, of any bit pattern, and the special ones.
  static double[] wild(RandomGenerator random, int size) {
    double[] special = {
        0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN,
        Double.longBitsToDouble(0xfff8000000000000L), Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE,
        -Double.MAX_VALUE, 22, -22, 40, -40, 709.7, 709.8, 710.1, -745.1, -745.2, -746.1};
    double[] x = new double[size];
    for (int i = 0; i < size; i++) {
      x[i] = switch (random.nextInt(5)) {
        case 0 -> Double.longBitsToDouble(random.nextLong());
        case 1 -> special[random.nextInt(special.length)];
        case 2 -> random.nextGaussian() * 300;
        default -> random.nextGaussian() * 3;
      };
    }
    return x;
  }

  /// The kernel law by itself: one chain of fma over ascending `k` for each element.
  static double[] byLaw(Product q, double[] a, double[] b, double[] c) {
    double[] result = c.clone();
    for (int i = 0; i < q.m; i++) {
      for (int j = 0; j < q.n; j++) {
        double sum = c[q.cOff + i * q.ldc + j];
        for (int p = 0; p < q.k; p++) {
          sum = Math.fma(q.left(a, i, p), q.right(b, p, j), sum);
        }
        result[q.cOff + i * q.ldc + j] = sum;
      }
    }
    return result;
  }

  /// Which of the products.
  enum Kind {
    TIMES, TIMES_TRANSPOSED, TRANSPOSED_TIMES, PACKED, PACKED_TRANSPOSED
  }

  /// A product with its sizes, offsets and row distances.
  record Product(Kind kind, int m, int n, int k, int aOff, int lda, int bOff, int ldb, int cOff, int ldc) {
    static Product random(Kind kind, int m, int n, int k, RandomGenerator random) {
      int aColumns = kind == Kind.TRANSPOSED_TIMES ? m : k;
      boolean byColumns = kind == Kind.TIMES_TRANSPOSED || kind == Kind.PACKED_TRANSPOSED;
      int lda = aColumns + random.nextInt(3);
      int ldb = (byColumns ? k : n) + random.nextInt(3);
      return new Product(
          kind, m, n, k, random.nextInt(4), lda, random.nextInt(4), ldb, random.nextInt(4),
          n + random.nextInt(3));
    }

    double left(double[] a, int i, int p) {
      return kind == Kind.TRANSPOSED_TIMES ? a[aOff + p * lda + i] : a[aOff + i * lda + p];
    }

    double right(double[] b, int p, int j) {
      boolean byColumns = kind == Kind.TIMES_TRANSPOSED || kind == Kind.PACKED_TRANSPOSED;
      return byColumns ? b[bOff + j * ldb + p] : b[bOff + p * ldb + j];
    }

    double[] leftFactor(RandomGenerator random) {
      int rows = kind == Kind.TRANSPOSED_TIMES ? k : m;
      int columns = kind == Kind.TRANSPOSED_TIMES ? m : k;
      return Matrices.random(random, exactSize(aOff, rows, lda, columns));
    }

    double[] rightFactor(RandomGenerator random) {
      boolean byColumns = kind == Kind.TIMES_TRANSPOSED || kind == Kind.PACKED_TRANSPOSED;
      return Matrices.random(random, exactSize(bOff, byColumns ? n : k, ldb, byColumns ? k : n));
    }

    /// `C` with one element more on each side than its rows, which no product may touch.
    double[] start(RandomGenerator random) {
      return Matrices.random(random, exactSize(cOff, m, ldc, n) + 1);
    }

    /// The array ends with the last element, so that reading past it is noticed.
    private static int exactSize(int offset, int rows, int distance, int columns) {
      return rows == 0 ? offset : offset + (rows - 1) * distance + columns;
    }

    void run(Gemm gemm, double[] a, double[] b, double[] c) {
      switch (kind) {
        case TIMES -> gemm.times(m, n, k, a, aOff, lda, b, bOff, ldb, c, cOff, ldc);
        case TIMES_TRANSPOSED -> gemm.timesTransposed(m, n, k, a, aOff, lda, b, bOff, ldb, c, cOff, ldc);
        case TRANSPOSED_TIMES -> gemm.transposedTimes(m, n, k, a, aOff, lda, b, bOff, ldb, c, cOff, ldc);
        case PACKED -> {
          double[] packed = new double[gemm.packedSize(n, k)];
          gemm.pack(n, k, b, bOff, ldb, packed);
          gemm.timesPacked(m, n, k, a, aOff, lda, packed, c, cOff, ldc);
        }
        case PACKED_TRANSPOSED -> {
          double[] packed = new double[gemm.packedSize(n, k)];
          gemm.packTransposed(n, k, b, bOff, ldb, packed);
          gemm.timesPacked(m, n, k, a, aOff, lda, packed, c, cOff, ldc);
        }
      }
    }
  }
}
