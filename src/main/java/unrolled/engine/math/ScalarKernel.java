package unrolled.engine.math;

/// The kernel where the JVM has no vector module: plain loops with `Math.fma`.
final class ScalarKernel extends Gemm {
  ScalarKernel() {}

  @Override
  public String description() {
    return "scalar loops";
  }

  @Override
  public void timesTransposed(
      int m, int n, int k, double[] a, int aOff, int lda, double[] w, int wOff, int ldw, double[] c, int cOff,
      int ldc) {
    PlainKernel.product(m, n, k, a, aOff, lda, 1, w, wOff, 1, ldw, c, cOff, ldc);
  }

  @Override
  public void times(
      int m, int n, int k, double[] a, int aOff, int lda, double[] w, int wOff, int ldw, double[] c, int cOff,
      int ldc) {
    PlainKernel.product(m, n, k, a, aOff, lda, 1, w, wOff, ldw, 1, c, cOff, ldc);
  }

  @Override
  public void transposedTimes(
      int m, int n, int k, double[] a, int aOff, int lda, double[] b, int bOff, int ldb, double[] c, int cOff,
      int ldc) {
    PlainKernel.product(m, n, k, a, aOff, 1, lda, b, bOff, ldb, 1, c, cOff, ldc);
  }

  @Override
  public int packedSize(int n, int k) {
    return n * k;
  }

  @Override
  public void packTransposed(int n, int k, double[] w, int wOff, int ldw, double[] packed) {
    for (int j = 0; j < n; j++) {
      for (int p = 0; p < k; p++) {
        packed[p * n + j] = w[wOff + j * ldw + p];
      }
    }
  }

  @Override
  public void pack(int n, int k, double[] w, int wOff, int ldw, double[] packed) {
    for (int p = 0; p < k; p++) {
      System.arraycopy(w, wOff + p * ldw, packed, p * n, n);
    }
  }

  @Override
  public void timesPacked(
      int m, int n, int k, double[] a, int aOff, int lda, double[] packed, double[] c, int cOff, int ldc) {
    PlainKernel.product(m, n, k, a, aOff, lda, 1, packed, 0, n, 1, c, cOff, ldc);
  }

  @Override
  public void exp(double[] x, int xOff, double[] y, int yOff, int n) {
    PlainKernel.exp(x, xOff, y, yOff, n);
  }

  @Override
  public void expm1(double[] x, int xOff, double[] y, int yOff, int n) {
    PlainKernel.expm1(x, xOff, y, yOff, n);
  }

  @Override
  public void tanh(double[] x, int xOff, double[] y, int yOff, int n) {
    PlainKernel.tanh(x, xOff, y, yOff, n);
  }

  @Override
  public void sigmoid(double[] x, int xOff, double[] y, int yOff, int n) {
    PlainKernel.sigmoid(x, xOff, y, yOff, n);
  }

  @Override
  public void apply(Activation f, double[] z, int zOff, double[] y, int yOff, int n) {
    PlainKernel.apply(f, z, zOff, y, yOff, n);
  }

  @Override
  public void applyBackward(
      Activation f, double[] z, int zOff, double[] y, int yOff, double[] dy, int dyOff, double[] dz,
      int dzOff, int n) {
    PlainKernel.applyBackward(f, z, zOff, y, yOff, dy, dyOff, dz, dzOff, n);
  }

  @Override
  public void add(double[] x, int xOff, double[] y, int yOff, int n) {
    PlainKernel.add(x, xOff, y, yOff, n);
  }

  @Override
  public void addScaled(double s, double[] x, int xOff, double[] y, int yOff, int n) {
    PlainKernel.addScaled(s, x, xOff, y, yOff, n);
  }

  @Override
  public void sum(double[] a, int aOff, double[] b, int bOff, double[] y, int yOff, int n) {
    PlainKernel.sum(a, aOff, b, bOff, y, yOff, n);
  }

  @Override
  public void sum(
      double[] a, int aOff, double[] b, int bOff, double[] c, int cOff, double[] y, int yOff, int n) {
    PlainKernel.sum(a, aOff, b, bOff, c, cOff, y, yOff, n);
  }

  @Override
  public void multiply(double[] a, int aOff, double[] b, int bOff, double[] y, int yOff, int n) {
    PlainKernel.multiply(a, aOff, b, bOff, y, yOff, n);
  }

  @Override
  public void addProduct(double[] a, int aOff, double[] b, int bOff, double[] y, int yOff, int n) {
    PlainKernel.addProduct(a, aOff, b, bOff, y, yOff, n);
  }

  @Override
  public void columnSums(int m, int n, double[] a, int aOff, int lda, double[] y, int yOff) {
    PlainKernel.columnSums(m, n, a, aOff, lda, y, yOff);
  }

  @Override
  public double sumOfSquares(double[] x, int xOff, int n) {
    return PlainKernel.sumOfSquares(x, xOff, n);
  }

  @Override
  public double max(double[] x, int xOff, int n) {
    return PlainKernel.max(x, xOff, n);
  }

  @Override
  public double maxAbs(double[] x, int xOff, int n) {
    return PlainKernel.maxAbs(x, xOff, n);
  }
}
