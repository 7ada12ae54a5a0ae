package unrolled.engine.math;

/// Matrix products and elementwise functions over flat row-major arrays, the inner loops of training.
///
/// **Kernel law.** An element of `C` is its old value continued by one chain of `Math.fma` over ascending
/// `k`:
/// `c ← fma(a_k, b_k, c)`, `k = 0 … K − 1`. It depends on nothing else, not on tile, slice, vector width or
/// implementation, so a product over some of the rows gives the same bits as the product over all of them.
/// Elementwise functions give each element what [Elementary] and [Activation] give it, wherever it stands.
/// (Of a NaN only that it is one is promised, not its payload.)
///
/// Arguments: `m × n` is the shape of `C`, `k` the length of the chains; each matrix is an array, the offset
/// of its first element and the distance between its rows. Sizes of zero do nothing. Results must not overlap
/// inputs, except that elementwise functions may write over their input at the same offset.
///
/// An instance keeps scratch memory, so it belongs to one thread; once the scratch has grown to the sizes in
/// use, no call allocates.
public abstract sealed class Gemm permits ScalarKernel, VectorKernel {
  /// System property; `fallback` forces the scalar loops.
  public static final String KERNEL_PROPERTY = "unrolled.kernel";

  private static final String FALLBACK = "fallback";
  private static final boolean VECTORS = hasVectors();

  Gemm() {}

  /// A kernel for one thread: vectors where the JVM has the vector module, scalar loops elsewhere.
  public static Gemm create() {
    return VECTORS && !FALLBACK.equals(System.getProperty(KERNEL_PROPERTY))
        ? vectorKernel()
        : new ScalarKernel();
  }

  /// Asked by a class: the module can also come after the start, and is then not among those the JVM began with.
  private static boolean hasVectors() {
    try {
      Class.forName("jdk.incubator.vector.DoubleVector", false, Gemm.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /// Apart, so that nothing of the vector module is looked up before it is known to be there.
  private static Gemm vectorKernel() {
    return new VectorKernel();
  }

  /// What computes, for reports: `vector 512 bit (8 lanes)` or `scalar loops`.
  public abstract String description();

  /// `C[m,n] += A[m,k] · W[n,k]ᵀ`, the forward product of a layer whose weight is `[out, in]`.
  public abstract void timesTransposed(
      int m, int n, int k, double[] a, int aOff, int lda, double[] w, int wOff, int ldw, double[] c, int cOff,
      int ldc);

  /// `C[m,n] += A[m,k] · W[k,n]`, the gradient of the input of a layer.
  public abstract void times(
      int m, int n, int k, double[] a, int aOff, int lda, double[] w, int wOff, int ldw, double[] c, int cOff,
      int ldc);

  /// `C[m,n] += A[k,m]ᵀ · B[k,n]`, the gradient of a weight; `k` runs over timesteps and sequences.
  public abstract void transposedTimes(
      int m, int n, int k, double[] a, int aOff, int lda, double[] b, int bOff, int ldb, double[] c, int cOff,
      int ldc);

  /// Length of the array that holds a packed right factor of `k` rows and `n` columns.
  public abstract int packedSize(int n, int k);

  /// Packs `P[k,n] = W[n,k]ᵀ` for [#timesPacked], once for many products.
  public abstract void packTransposed(int n, int k, double[] w, int wOff, int ldw, double[] packed);

  /// Packs `P[k,n] = W[k,n]` for [#timesPacked], once for many products.
  public abstract void pack(int n, int k, double[] w, int wOff, int ldw, double[] packed);

  /// `C[m,n] += A[m,k] · P[k,n]` with `P` from [#pack] or [#packTransposed] of the same `n` and `k`.
  public abstract void timesPacked(
      int m, int n, int k, double[] a, int aOff, int lda, double[] packed, double[] c, int cOff, int ldc);

  /// `y = eˣ`
  public abstract void exp(double[] x, int xOff, double[] y, int yOff, int n);

  /// `y = eˣ − 1`
  public abstract void expm1(double[] x, int xOff, double[] y, int yOff, int n);

  /// `y = tanh x`
  public abstract void tanh(double[] x, int xOff, double[] y, int yOff, int n);

  /// `y = σ(x)`
  public abstract void sigmoid(double[] x, int xOff, double[] y, int yOff, int n);

  /// `y = f(z)`
  public abstract void apply(Activation f, double[] z, int zOff, double[] y, int yOff, int n);

  /// `dz ← fma(dy, f′(z), dz)` where `y = f(z)`
  public abstract void applyBackward(
      Activation f, double[] z, int zOff, double[] y, int yOff, double[] dy, int dyOff, double[] dz,
      int dzOff, int n);

  /// `y ← y + x`
  public abstract void add(double[] x, int xOff, double[] y, int yOff, int n);

  /// `y ← fma(s, x, y)` with one factor `s`
  public abstract void addScaled(double s, double[] x, int xOff, double[] y, int yOff, int n);

  /// `y ← a + b`
  public abstract void sum(double[] a, int aOff, double[] b, int bOff, double[] y, int yOff, int n);

  /// `y ← (a + b) + c`
  public abstract void sum(
      double[] a, int aOff, double[] b, int bOff, double[] c, int cOff, double[] y, int yOff, int n);

  /// `y ← a ⊙ b`
  public abstract void multiply(double[] a, int aOff, double[] b, int bOff, double[] y, int yOff, int n);

  /// `y ← fma(a, b, y)`, element by element
  public abstract void addProduct(double[] a, int aOff, double[] b, int bOff, double[] y, int yOff, int n);

  /// `y[j] ← y[j] + A[0,j] + … + A[m−1,j]`, added in this order: the gradient of a bias.
  public abstract void columnSums(int m, int n, double[] a, int aOff, int lda, double[] y, int yOff);

  /// `Σ x²` in eight running sums, element `i` in sum `i mod 8`, joined as
  /// `((s₀+s₄)+(s₂+s₆)) + ((s₁+s₅)+(s₃+s₇))`.
  public abstract double sumOfSquares(double[] x, int xOff, int n);

  /// `max x` of at least one element, NaN when one is NaN.
  public abstract double max(double[] x, int xOff, int n);

  /// `max |x|`, 0 for no elements, NaN when one is NaN.
  public abstract double maxAbs(double[] x, int xOff, int n);
}
