package unrolled.engine.math;

/// The kernel law and the elementwise functions written as plain loops over elements: what the vector kernel does
/// with shapes too small for tiles and with the ends of arrays, and all that the scalar kernel does elementwise.
final class PlainKernel {
  private PlainKernel() {}

  static void timesTransposed(
      int m, int n, int k, double[] a, int aOff, int lda, double[] w, int wOff, int ldw, double[] c, int cOff,
      int ldc) {
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        int at = cOff + i * ldc + j;
        c[at] = chain(k, a, aOff + i * lda, 1, w, wOff + j * ldw, 1, c[at]);
      }
    }
  }

  /// `C += A · B` where element `(i, p)` of `A` is at `aOff + i · rs + p · cs`.
  static void product(
      int m, int n, int k, double[] a, int aOff, int rs, int cs, double[] b, int bOff, int ldb, double[] c,
      int cOff,
      int ldc) {
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        int at = cOff + i * ldc + j;
        c[at] = chain(k, a, aOff + i * rs, cs, b, bOff + j, ldb, c[at]);
      }
    }
  }

  private static double chain(int k, double[] a, int aOff, int as, double[] b, int bOff, int bs,
      double start) {
    double sum = start;
    int s = aOff;
    int q = bOff;
    int p = k;
    for (; p >= 4; p -= 4) {
      sum = Math.fma(a[s], b[q], sum);
      sum = Math.fma(a[s + as], b[q + bs], sum);
      sum = Math.fma(a[s + 2 * as], b[q + 2 * bs], sum);
      sum = Math.fma(a[s + 3 * as], b[q + 3 * bs], sum);
      s += 4 * as;
      q += 4 * bs;
    }
    if (p >= 2) {
      sum = Math.fma(a[s], b[q], sum);
      sum = Math.fma(a[s + as], b[q + bs], sum);
      s += 2 * as;
      q += 2 * bs;
    }
    return (p & 1) != 0 ? Math.fma(a[s], b[q], sum) : sum;
  }

  static void exp(double[] x, int xOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i++) {
      y[yOff + i] = Elementary.exp(x[xOff + i]);
    }
  }

  static void expm1(double[] x, int xOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i++) {
      y[yOff + i] = Elementary.expm1(x[xOff + i]);
    }
  }

  static void tanh(double[] x, int xOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i++) {
      y[yOff + i] = Elementary.tanh(x[xOff + i]);
    }
  }

  static void sigmoid(double[] x, int xOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i++) {
      y[yOff + i] = Elementary.sigmoid(x[xOff + i]);
    }
  }

  static void apply(Activation f, double[] z, int zOff, double[] y, int yOff, int n) {
    switch (f) {
      case IDENTITY -> System.arraycopy(z, zOff, y, yOff, n);
      case TANH -> tanh(z, zOff, y, yOff, n);
      case SIGMOID -> sigmoid(z, zOff, y, yOff, n);
      case RELU, LEAKY_RELU, ELU -> {
        for (int i = 0; i < n; i++) {
          y[yOff + i] = f.value(z[zOff + i]);
        }
      }
    }
  }

  static void applyBackward(
      Activation f, double[] z, int zOff, double[] y, int yOff, double[] dy, int dyOff, double[] dz,
      int dzOff, int n) {
    for (int i = 0; i < n; i++) {
      double slope = f.slope(z[zOff + i], y[yOff + i]);
      dz[dzOff + i] = Math.fma(dy[dyOff + i], slope, dz[dzOff + i]);
    }
  }

  static void add(double[] x, int xOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i++) {
      y[yOff + i] += x[xOff + i];
    }
  }

  static void addScaled(double s, double[] x, int xOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i++) {
      y[yOff + i] = Math.fma(s, x[xOff + i], y[yOff + i]);
    }
  }

  static void multiply(double[] a, int aOff, double[] b, int bOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i++) {
      y[yOff + i] = a[aOff + i] * b[bOff + i];
    }
  }

  static void addProduct(double[] a, int aOff, double[] b, int bOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i++) {
      y[yOff + i] = Math.fma(a[aOff + i], b[bOff + i], y[yOff + i]);
    }
  }

  static void columnSums(int m, int n, double[] a, int aOff, int lda, double[] y, int yOff) {
    for (int i = 0; i < m; i++) {
      add(a, aOff + i * lda, y, yOff, n);
    }
  }

  static double sumOfSquares(double[] x, int xOff, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    for (int i = 0; i < n; i += 8) {
      s0 = square(x, xOff, i, n, s0);
      s1 = square(x, xOff, i + 1, n, s1);
      s2 = square(x, xOff, i + 2, n, s2);
      s3 = square(x, xOff, i + 3, n, s3);
      s4 = square(x, xOff, i + 4, n, s4);
      s5 = square(x, xOff, i + 5, n, s5);
      s6 = square(x, xOff, i + 6, n, s6);
      s7 = square(x, xOff, i + 7, n, s7);
    }
    return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
  }

  private static double square(double[] x, int xOff, int i, int n, double sum) {
    return i < n ? Math.fma(x[xOff + i], x[xOff + i], sum) : sum;
  }

  static double maxAbs(double[] x, int xOff, int n) {
    double max = 0;
    for (int i = 0; i < n; i++) {
      max = Math.max(max, Math.abs(x[xOff + i]));
    }
    return max;
  }
}
