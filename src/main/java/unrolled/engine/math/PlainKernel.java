package unrolled.engine.math;

/// The kernel law and the elementwise functions written as plain loops over elements: what the vector kernel
/// does with shapes too small for tiles and with the ends of arrays, and all that the scalar kernel does
/// elementwise.
final class PlainKernel {
  private PlainKernel() {}

  /// `C += A · B` where element `(i, p)` of `A` is at `aOff + i · ai + p · ap`, and `(p, j)` of `B` at
  /// `bOff + p · bp + j · bj`. Tiles of twelve chains side by side hide the latency of fma.
  static void product(
      int m, int n, int k, double[] a, int aOff, int ai, int ap, double[] b, int bOff, int bp, int bj,
      double[] c,
      int cOff, int ldc) {
    int j = 0;
    for (; j + 4 <= n; j += 4) {
      int i = 0;
      for (; i + 3 <= m; i += 3) {
        tile(k, a, aOff + i * ai, ai, ap, b, bOff + j * bj, bp, bj, c, cOff + i * ldc + j, ldc);
      }
      for (; i < m; i++) {
        fourColumns(k, a, aOff + i * ai, ap, b, bOff + j * bj, bp, bj, c, cOff + i * ldc + j);
      }
    }
    for (; j < n; j++) {
      for (int i = 0; i < m; i++) {
        int at = cOff + i * ldc + j;
        c[at] = chain(k, a, aOff + i * ai, ap, b, bOff + j * bj, bp, c[at]);
      }
    }
  }

  private static void tile(
      int k, double[] a, int aOff, int ai, int ap, double[] b, int bOff, int bp, int bj, double[] c, int cOff,
      int ldc) {
    int c1 = cOff + ldc;
    int c2 = c1 + ldc;
    double s00 = c[cOff];
    double s01 = c[cOff + 1];
    double s02 = c[cOff + 2];
    double s03 = c[cOff + 3];
    double s10 = c[c1];
    double s11 = c[c1 + 1];
    double s12 = c[c1 + 2];
    double s13 = c[c1 + 3];
    double s20 = c[c2];
    double s21 = c[c2 + 1];
    double s22 = c[c2 + 2];
    double s23 = c[c2 + 3];
    for (int p = 0, s = aOff, q = bOff; p < k; p++, s += ap, q += bp) {
      double b0 = b[q];
      double b1 = b[q + bj];
      double b2 = b[q + 2 * bj];
      double b3 = b[q + 3 * bj];
      double x = a[s];
      s00 = Math.fma(x, b0, s00);
      s01 = Math.fma(x, b1, s01);
      s02 = Math.fma(x, b2, s02);
      s03 = Math.fma(x, b3, s03);
      x = a[s + ai];
      s10 = Math.fma(x, b0, s10);
      s11 = Math.fma(x, b1, s11);
      s12 = Math.fma(x, b2, s12);
      s13 = Math.fma(x, b3, s13);
      x = a[s + 2 * ai];
      s20 = Math.fma(x, b0, s20);
      s21 = Math.fma(x, b1, s21);
      s22 = Math.fma(x, b2, s22);
      s23 = Math.fma(x, b3, s23);
    }
    c[cOff] = s00;
    c[cOff + 1] = s01;
    c[cOff + 2] = s02;
    c[cOff + 3] = s03;
    c[c1] = s10;
    c[c1 + 1] = s11;
    c[c1 + 2] = s12;
    c[c1 + 3] = s13;
    c[c2] = s20;
    c[c2 + 1] = s21;
    c[c2 + 2] = s22;
    c[c2 + 3] = s23;
  }

  private static void fourColumns(
      int k, double[] a, int aOff, int ap, double[] b, int bOff, int bp, int bj, double[] c, int cOff) {
    double s00 = c[cOff];
    double s01 = c[cOff + 1];
    double s02 = c[cOff + 2];
    double s03 = c[cOff + 3];
    for (int p = 0, s = aOff, q = bOff; p < k; p++, s += ap, q += bp) {
      double b0 = b[q];
      double b1 = b[q + bj];
      double b2 = b[q + 2 * bj];
      double b3 = b[q + 3 * bj];
      double x = a[s];
      s00 = Math.fma(x, b0, s00);
      s01 = Math.fma(x, b1, s01);
      s02 = Math.fma(x, b2, s02);
      s03 = Math.fma(x, b3, s03);
    }
    c[cOff] = s00;
    c[cOff + 1] = s01;
    c[cOff + 2] = s02;
    c[cOff + 3] = s03;
  }

  private static double chain(int k, double[] a, int aOff, int ap, double[] b, int bOff, int bp,
      double start) {
    double sum = start;
    int s = aOff;
    int q = bOff;
    int p = k;
    for (; p >= 4; p -= 4) {
      sum = Math.fma(a[s], b[q], sum);
      sum = Math.fma(a[s + ap], b[q + bp], sum);
      sum = Math.fma(a[s + 2 * ap], b[q + 2 * bp], sum);
      sum = Math.fma(a[s + 3 * ap], b[q + 3 * bp], sum);
      s += 4 * ap;
      q += 4 * bp;
    }
    if (p >= 2) {
      sum = Math.fma(a[s], b[q], sum);
      sum = Math.fma(a[s + ap], b[q + bp], sum);
      s += 2 * ap;
      q += 2 * bp;
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

  static void sum(double[] a, int aOff, double[] b, int bOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i++) {
      y[yOff + i] = a[aOff + i] + b[bOff + i];
    }
  }

  static void sum(
      double[] a, int aOff, double[] b, int bOff, double[] c, int cOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i++) {
      y[yOff + i] = a[aOff + i] + b[bOff + i] + c[cOff + i];
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

  static double max(double[] x, int xOff, int n) {
    double max = x[xOff];
    for (int i = 1; i < n; i++) {
      max = Math.max(max, x[xOff + i]);
    }
    return max;
  }

  static double maxAbs(double[] x, int xOff, int n) {
    double max = 0;
    for (int i = 0; i < n; i++) {
      max = Math.max(max, Math.abs(x[xOff + i]));
    }
    return max;
  }
}
