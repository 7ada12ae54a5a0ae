package unrolled.engine.math;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.MAX;
import static jdk.incubator.vector.VectorOperators.XOR;
import static unrolled.engine.math.Elementary.EXPONENT_SHIFT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// The kernel law in vector registers: the one class that knows `jdk.incubator.vector`.
///
/// A product is cut into panels of `2 L` columns of the right factor (`L` lanes), 256 steps of `k` and tiles
/// of a few rows. A tile keeps its part of `C` in registers, begins with the old values and adds one fma per
/// `k`, so the chain of an element is the same as in [PlainKernel] whatever the cut. Ragged edges are padded
/// in scratch memory, never masked: masked loads and stores would create objects.
final class VectorKernel extends Gemm {
  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();
  private static final int PANEL = 2 * L;

  /// Rows of a full tile: with two vectors of `C` each they fill 32 registers, or 16 at 256 bit.
  private static final int TILE = L == 4 ? 6 : 8;

  /// Steps of `k` per pass and rows per pass: a block of `A` stays in the second-level cache.
  private static final int K_BLOCK = 256;

  private static final int M_BLOCK = 96;

  /// A left factor stored by columns is copied block by block from this size on.
  private static final int COPY_SIZE = 1 << 18;

  /// Distance of the columns of a copied block: an odd number of cache lines, so that they spread over all
  /// sets.
  private static final int LEFT_STRIDE = M_BLOCK + 8;

  /// Up to this many multiplications plain loops are faster where packing or padding would be needed …
  private static final int SMALL = 128;

  /// … where the factor is packed and only `C` would have to be padded …
  private static final int SMALL_PACKED = 48;

  /// … and where neither is needed.
  private static final int TINY = 16;

  /// Up to this many rows a right factor stored by rows is read in place instead of packed.
  private static final int IN_PLACE_ROWS = 16;

  /// Running sums in [Gemm#sumOfSquares].
  private static final int LAW_LANES = 8;

  /// Elements per pass of functions that keep an intermediate result.
  private static final int CHUNK = 512;

  private static final double[] NONE = {};

  private static final DoubleVector EXP_LOWEST = DoubleVector.broadcast(S, Elementary.EXP_LOWEST);
  private static final DoubleVector EXP_HIGHEST = DoubleVector.broadcast(S, Elementary.EXP_HIGHEST);
  private static final DoubleVector EXPM1_LOWEST = DoubleVector.broadcast(S, Elementary.EXPM1_LOWEST);
  private static final DoubleVector TANH_HIGHEST = DoubleVector.broadcast(S, Elementary.TANH_HIGHEST);
  private static final DoubleVector MAX_POWER = DoubleVector.broadcast(S, Elementary.MAX_POWER);
  private static final DoubleVector ROUNDER = DoubleVector.broadcast(S, Elementary.ROUNDER);
  private static final DoubleVector LOG2_E = DoubleVector.broadcast(S, Elementary.LOG2_E);
  private static final DoubleVector MINUS_LN2_HIGH = DoubleVector.broadcast(S, -Elementary.LN2_HIGH);
  private static final DoubleVector MINUS_LN2_LOW = DoubleVector.broadcast(S, -Elementary.LN2_LOW);
  private static final DoubleVector Q0 = DoubleVector.broadcast(S, Elementary.Q0);
  private static final DoubleVector Q1 = DoubleVector.broadcast(S, Elementary.Q1);
  private static final DoubleVector Q2 = DoubleVector.broadcast(S, Elementary.Q2);
  private static final DoubleVector Q3 = DoubleVector.broadcast(S, Elementary.Q3);
  private static final DoubleVector Q4 = DoubleVector.broadcast(S, Elementary.Q4);
  private static final DoubleVector Q5 = DoubleVector.broadcast(S, Elementary.Q5);
  private static final DoubleVector Q6 = DoubleVector.broadcast(S, Elementary.Q6);
  private static final DoubleVector Q7 = DoubleVector.broadcast(S, Elementary.Q7);
  private static final DoubleVector Q8 = DoubleVector.broadcast(S, Elementary.Q8);
  private static final DoubleVector Q9 = DoubleVector.broadcast(S, Elementary.Q9);
  private static final DoubleVector Q10 = DoubleVector.broadcast(S, Elementary.Q10);
  private static final DoubleVector HALF = DoubleVector.broadcast(S, 0.5);
  private static final DoubleVector ZERO = DoubleVector.zero(S);
  private static final DoubleVector ONE = DoubleVector.broadcast(S, 1);
  private static final DoubleVector LEAK = DoubleVector.broadcast(S, Activation.LEAK);
  private static final LongVector ONE_BITS = ONE.viewAsIntegralLanes();
  private static final LongVector ONE_XOR_LEAK = ONE_BITS.lanewise(XOR, LEAK.viewAsIntegralLanes());
  private static final LongVector INFINITY_BITS = ONE.div(0).viewAsIntegralLanes();
  private static final LongVector ONE_UNIT =
      DoubleVector.broadcast(S, Double.MIN_VALUE).viewAsIntegralLanes();
  private static final LongVector SIGN_BIT = DoubleVector.broadcast(S, -0.0).viewAsIntegralLanes();
  private final double[] lanes = new double[Math.max(L, LAW_LANES)];
  private final double[] chunk = new double[CHUNK];
  private final double[] edge = new double[M_BLOCK * PANEL];
  private double[] scratch = NONE;
  private double[] leftScratch = NONE;

  VectorKernel() {}

  @Override
  public String description() {
    return "vector " + S.vectorBitSize() + " bit (" + L + " lanes)";
  }

  @Override
  public void timesTransposed(
      int m, int n, int k, double[] a, int aOff, int lda, double[] w, int wOff, int ldw, double[] c, int cOff,
      int ldc) {
    if ((long) m * n * k <= SMALL) {
      PlainKernel.product(m, n, k, a, aOff, lda, 1, w, wOff, 1, ldw, c, cOff, ldc);
      return;
    }
    int block = Math.min(k, K_BLOCK);
    double[] packed = scratch(packedSize(n, block));
    for (int p = 0; p < k; p += K_BLOCK) {
      int length = Math.min(k - p, K_BLOCK);
      packTransposed(n, length, w, wOff + p, ldw, packed);
      block(m, n, length, a, aOff + p, lda, 1, packed, 0, length, c, cOff, ldc);
    }
  }

  @Override
  public void times(
      int m, int n, int k, double[] a, int aOff, int lda, double[] w, int wOff, int ldw, double[] c, int cOff,
      int ldc) {
    product(m, n, k, a, aOff, lda, 1, w, wOff, ldw, c, cOff, ldc);
  }

  @Override
  public void transposedTimes(
      int m, int n, int k, double[] a, int aOff, int lda, double[] b, int bOff, int ldb, double[] c, int cOff,
      int ldc) {
    product(m, n, k, a, aOff, 1, lda, b, bOff, ldb, c, cOff, ldc);
  }

  @Override
  public int packedSize(int n, int k) {
    return (n + L - 1) / L * L * k;
  }

  @Override
  public void packTransposed(int n, int k, double[] w, int wOff, int ldw, double[] packed) {
    for (int j = 0; j < n; j += PANEL) {
      int columns = Math.min(n - j, PANEL);
      int width = columns <= L ? L : PANEL;
      packTransposedPanel(columns, width, k, w, wOff + j * ldw, ldw, packed, j * k);
    }
  }

  @Override
  public void pack(int n, int k, double[] w, int wOff, int ldw, double[] packed) {
    for (int j = 0; j < n; j += PANEL) {
      int columns = Math.min(n - j, PANEL);
      packPanel(columns, columns <= L ? L : PANEL, k, w, wOff + j, ldw, packed, j * k);
    }
  }

  @Override
  public void timesPacked(
      int m, int n, int k, double[] a, int aOff, int lda, double[] packed, double[] c, int cOff, int ldc) {
    if (n <= PANEL && m * n * k <= (n % L == 0 ? TINY : SMALL_PACKED)) {
      PlainKernel.product(m, n, k, a, aOff, lda, 1, packed, 0, n <= L ? L : PANEL, 1, c, cOff, ldc);
      return;
    }
    if (m == 1) {
      row(n, k, a, aOff, packed, c, cOff);
      return;
    }
    for (int p = 0; p < k; p += K_BLOCK) {
      block(m, n, Math.min(k - p, K_BLOCK), a, aOff + p, lda, 1, packed, p, k, c, cOff, ldc);
    }
  }

  /// `C += A · B` where element `(i, p)` of `A` is at `aOff + i · rs + p · cs`.
  private void product(
      int m, int n, int k, double[] a, int aOff, int rs, int cs, double[] b, int bOff, int ldb, double[] c,
      int cOff,
      int ldc) {
    if ((long) m * n * k <= (n % L == 0 ? TINY : SMALL)) {
      PlainKernel.product(m, n, k, a, aOff, rs, cs, b, bOff, ldb, 1, c, cOff, ldc);
      return;
    }
    int first = m <= IN_PLACE_ROWS ? n / L * L : 0;
    if (first > 0) {
      inPlace(m, first, k, a, aOff, rs, cs, b, bOff, ldb, c, cOff, ldc);
    }
    int rest = n - first;
    if (rest == 0) {
      return;
    }
    double[] packed = scratch(packedSize(rest, Math.min(k, K_BLOCK)));
    for (int p = 0; p < k; p += K_BLOCK) {
      int length = Math.min(k - p, K_BLOCK);
      pack(rest, length, b, bOff + p * ldb + first, ldb, packed);
      if (cs == 1 || (long) m * k < COPY_SIZE) {
        block(m, rest, length, a, aOff + p * cs, rs, cs, packed, 0, length, c, cOff + first, ldc);
      } else {
        transposedBlock(m, rest, length, a, aOff + p * cs, cs, packed, c, cOff + first, ldc);
      }
    }
  }

  /// All rows and the first `n` columns, a multiple of `L`, with `B` where it is.
  private static void inPlace(
      int m, int n, int k, double[] a, int aOff, int rs, int cs, double[] b, int bOff, int ldb, double[] c,
      int cOff,
      int ldc) {
    int j = 0;
    if (m == 1) {
      for (; j + 2 * PANEL <= n; j += 2 * PANEL) {
        rowOfFour(k, a, aOff, cs, b, bOff + j, bOff + j + PANEL, ldb, c, cOff + j);
      }
    }
    for (; j + PANEL <= n; j += PANEL) {
      panel(m, k, a, aOff, rs, cs, b, bOff + j, ldb, c, cOff + j, ldc);
    }
    if (j < n) {
      halfPanel(m, k, a, aOff, rs, cs, b, bOff + j, ldb, c, cOff + j, ldc);
    }
  }

  /// One row by packed panels, two panels at a time: four independent chains hide the latency of fma.
  private void row(int n, int k, double[] a, int aOff, double[] packed, double[] c, int cOff) {
    int j = 0;
    for (; j + 2 * PANEL <= n; j += 2 * PANEL) {
      rowOfFour(k, a, aOff, 1, packed, j * k, (j + PANEL) * k, PANEL, c, cOff + j);
    }
    if (j < n) {
      panels(1, n, j, k, a, aOff, 1, 1, packed, 0, k, c, cOff, n);
    }
  }

  /// [#block] for a left factor stored by columns, each block of which is copied to where it fits into the
  /// cache.
  private void transposedBlock(
      int m, int n, int k, double[] a, int aOff, int lda, double[] packed, double[] c, int cOff, int ldc) {
    if (leftScratch.length < LEFT_STRIDE * K_BLOCK) {
      leftScratch = new double[LEFT_STRIDE * K_BLOCK];
    }
    for (int i = 0; i < m; i += M_BLOCK) {
      int rows = Math.min(m - i, M_BLOCK);
      for (int p = 0; p < k; p++) {
        System.arraycopy(a, aOff + p * lda + i, leftScratch, p * LEFT_STRIDE, rows);
      }
      panels(rows, n, 0, k, leftScratch, 0, 1, LEFT_STRIDE, packed, 0, k, c, cOff + i * ldc, ldc);
    }
  }

  /// One block of `k`, at row `first` of `depth` rows in each panel, for all rows of `C` and all `n` columns.
  private void block(
      int m, int n, int k, double[] a, int aOff, int rs, int cs, double[] packed, int first, int depth,
      double[] c,
      int cOff, int ldc) {
    for (int i = 0; i < m; i += M_BLOCK) {
      int rows = Math.min(m - i, M_BLOCK);
      panels(rows, n, 0, k, a, aOff + i * rs, rs, cs, packed, first, depth, c, cOff + i * ldc, ldc);
    }
  }

  private void panels(
      int m, int n, int from, int k, double[] a, int aOff, int rs, int cs, double[] packed, int first,
      int depth,
      double[] c, int cOff, int ldc) {
    int j = from;
    for (; j + PANEL <= n; j += PANEL) {
      panel(m, k, a, aOff, rs, cs, packed, j * depth + first * PANEL, PANEL, c, cOff + j, ldc);
    }
    int columns = n - j;
    if (columns == L) {
      halfPanel(m, k, a, aOff, rs, cs, packed, j * depth + first * L, L, c, cOff + j, ldc);
    } else if (columns > 0) {
      int width = columns < L ? L : PANEL;
      copyRows(m, columns, c, cOff + j, ldc, edge, 0, width);
      if (columns < L) {
        halfPanel(m, k, a, aOff, rs, cs, packed, j * depth + first * L, L, edge, 0, L);
      } else {
        panel(m, k, a, aOff, rs, cs, packed, j * depth + first * PANEL, PANEL, edge, 0, PANEL);
      }
      copyRows(m, columns, edge, 0, width, c, cOff + j, ldc);
    }
  }

  private static void panel(
      int m, int k, double[] a, int aOff, int rs, int cs, double[] b, int bOff, int bs, double[] c, int cOff,
      int ldc) {
    int i = 0;
    if (TILE == 8) {
      for (; i + 8 <= m; i += 8) {
        tile8x2(k, a, aOff + i * rs, rs, cs, b, bOff, bs, c, cOff + i * ldc, ldc);
      }
    } else {
      for (; i + 6 <= m; i += 6) {
        tile6x2(k, a, aOff + i * rs, rs, cs, b, bOff, bs, c, cOff + i * ldc, ldc);
      }
    }
    if (i + 4 <= m) {
      tile4x2(k, a, aOff + i * rs, rs, cs, b, bOff, bs, c, cOff + i * ldc, ldc);
      i += 4;
    }
    if (i + 2 <= m) {
      tile2x2(k, a, aOff + i * rs, rs, cs, b, bOff, bs, c, cOff + i * ldc, ldc);
      i += 2;
    }
    if (i < m) {
      tile1x2(k, a, aOff + i * rs, cs, b, bOff, bs, c, cOff + i * ldc);
    }
  }

  private static void halfPanel(
      int m, int k, double[] a, int aOff, int rs, int cs, double[] b, int bOff, int bs, double[] c, int cOff,
      int ldc) {
    int i = 0;
    for (; i + 8 <= m; i += 8) {
      tile8x1(k, a, aOff + i * rs, rs, cs, b, bOff, bs, c, cOff + i * ldc, ldc);
    }
    if (i + 4 <= m) {
      tile4x1(k, a, aOff + i * rs, rs, cs, b, bOff, bs, c, cOff + i * ldc, ldc);
      i += 4;
    }
    for (; i < m; i++) {
      tile1x1(k, a, aOff + i * rs, cs, b, bOff, bs, c, cOff + i * ldc);
    }
  }

  private static void tile8x2(
      int k, double[] a, int aOff, int rs, int cs, double[] b, int bOff, int bs, double[] c, int cOff,
      int ldc) {
    int a1 = aOff + rs;
    int a2 = a1 + rs;
    int a3 = a2 + rs;
    int a4 = a3 + rs;
    int a5 = a4 + rs;
    int a6 = a5 + rs;
    int a7 = a6 + rs;
    DoubleVector c00 = DoubleVector.fromArray(S, c, cOff);
    DoubleVector c01 = DoubleVector.fromArray(S, c, cOff + L);
    DoubleVector c10 = DoubleVector.fromArray(S, c, cOff + ldc);
    DoubleVector c11 = DoubleVector.fromArray(S, c, cOff + ldc + L);
    DoubleVector c20 = DoubleVector.fromArray(S, c, cOff + 2 * ldc);
    DoubleVector c21 = DoubleVector.fromArray(S, c, cOff + 2 * ldc + L);
    DoubleVector c30 = DoubleVector.fromArray(S, c, cOff + 3 * ldc);
    DoubleVector c31 = DoubleVector.fromArray(S, c, cOff + 3 * ldc + L);
    DoubleVector c40 = DoubleVector.fromArray(S, c, cOff + 4 * ldc);
    DoubleVector c41 = DoubleVector.fromArray(S, c, cOff + 4 * ldc + L);
    DoubleVector c50 = DoubleVector.fromArray(S, c, cOff + 5 * ldc);
    DoubleVector c51 = DoubleVector.fromArray(S, c, cOff + 5 * ldc + L);
    DoubleVector c60 = DoubleVector.fromArray(S, c, cOff + 6 * ldc);
    DoubleVector c61 = DoubleVector.fromArray(S, c, cOff + 6 * ldc + L);
    DoubleVector c70 = DoubleVector.fromArray(S, c, cOff + 7 * ldc);
    DoubleVector c71 = DoubleVector.fromArray(S, c, cOff + 7 * ldc + L);
    for (int p = 0, s = 0, q = bOff; p < k; p++, s += cs, q += bs) {
      DoubleVector b0 = DoubleVector.fromArray(S, b, q);
      DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
      DoubleVector x = DoubleVector.broadcast(S, a[aOff + s]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = DoubleVector.broadcast(S, a[a1 + s]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = DoubleVector.broadcast(S, a[a2 + s]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = DoubleVector.broadcast(S, a[a3 + s]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      x = DoubleVector.broadcast(S, a[a4 + s]);
      c40 = x.fma(b0, c40);
      c41 = x.fma(b1, c41);
      x = DoubleVector.broadcast(S, a[a5 + s]);
      c50 = x.fma(b0, c50);
      c51 = x.fma(b1, c51);
      x = DoubleVector.broadcast(S, a[a6 + s]);
      c60 = x.fma(b0, c60);
      c61 = x.fma(b1, c61);
      x = DoubleVector.broadcast(S, a[a7 + s]);
      c70 = x.fma(b0, c70);
      c71 = x.fma(b1, c71);
    }
    c00.intoArray(c, cOff);
    c01.intoArray(c, cOff + L);
    c10.intoArray(c, cOff + ldc);
    c11.intoArray(c, cOff + ldc + L);
    c20.intoArray(c, cOff + 2 * ldc);
    c21.intoArray(c, cOff + 2 * ldc + L);
    c30.intoArray(c, cOff + 3 * ldc);
    c31.intoArray(c, cOff + 3 * ldc + L);
    c40.intoArray(c, cOff + 4 * ldc);
    c41.intoArray(c, cOff + 4 * ldc + L);
    c50.intoArray(c, cOff + 5 * ldc);
    c51.intoArray(c, cOff + 5 * ldc + L);
    c60.intoArray(c, cOff + 6 * ldc);
    c61.intoArray(c, cOff + 6 * ldc + L);
    c70.intoArray(c, cOff + 7 * ldc);
    c71.intoArray(c, cOff + 7 * ldc + L);
  }

  private static void tile6x2(
      int k, double[] a, int aOff, int rs, int cs, double[] b, int bOff, int bs, double[] c, int cOff,
      int ldc) {
    int a1 = aOff + rs;
    int a2 = a1 + rs;
    int a3 = a2 + rs;
    int a4 = a3 + rs;
    int a5 = a4 + rs;
    DoubleVector c00 = DoubleVector.fromArray(S, c, cOff);
    DoubleVector c01 = DoubleVector.fromArray(S, c, cOff + L);
    DoubleVector c10 = DoubleVector.fromArray(S, c, cOff + ldc);
    DoubleVector c11 = DoubleVector.fromArray(S, c, cOff + ldc + L);
    DoubleVector c20 = DoubleVector.fromArray(S, c, cOff + 2 * ldc);
    DoubleVector c21 = DoubleVector.fromArray(S, c, cOff + 2 * ldc + L);
    DoubleVector c30 = DoubleVector.fromArray(S, c, cOff + 3 * ldc);
    DoubleVector c31 = DoubleVector.fromArray(S, c, cOff + 3 * ldc + L);
    DoubleVector c40 = DoubleVector.fromArray(S, c, cOff + 4 * ldc);
    DoubleVector c41 = DoubleVector.fromArray(S, c, cOff + 4 * ldc + L);
    DoubleVector c50 = DoubleVector.fromArray(S, c, cOff + 5 * ldc);
    DoubleVector c51 = DoubleVector.fromArray(S, c, cOff + 5 * ldc + L);
    for (int p = 0, s = 0, q = bOff; p < k; p++, s += cs, q += bs) {
      DoubleVector b0 = DoubleVector.fromArray(S, b, q);
      DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
      DoubleVector x = DoubleVector.broadcast(S, a[aOff + s]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = DoubleVector.broadcast(S, a[a1 + s]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = DoubleVector.broadcast(S, a[a2 + s]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = DoubleVector.broadcast(S, a[a3 + s]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      x = DoubleVector.broadcast(S, a[a4 + s]);
      c40 = x.fma(b0, c40);
      c41 = x.fma(b1, c41);
      x = DoubleVector.broadcast(S, a[a5 + s]);
      c50 = x.fma(b0, c50);
      c51 = x.fma(b1, c51);
    }
    c00.intoArray(c, cOff);
    c01.intoArray(c, cOff + L);
    c10.intoArray(c, cOff + ldc);
    c11.intoArray(c, cOff + ldc + L);
    c20.intoArray(c, cOff + 2 * ldc);
    c21.intoArray(c, cOff + 2 * ldc + L);
    c30.intoArray(c, cOff + 3 * ldc);
    c31.intoArray(c, cOff + 3 * ldc + L);
    c40.intoArray(c, cOff + 4 * ldc);
    c41.intoArray(c, cOff + 4 * ldc + L);
    c50.intoArray(c, cOff + 5 * ldc);
    c51.intoArray(c, cOff + 5 * ldc + L);
  }

  private static void tile4x2(
      int k, double[] a, int aOff, int rs, int cs, double[] b, int bOff, int bs, double[] c, int cOff,
      int ldc) {
    int a1 = aOff + rs;
    int a2 = a1 + rs;
    int a3 = a2 + rs;
    DoubleVector c00 = DoubleVector.fromArray(S, c, cOff);
    DoubleVector c01 = DoubleVector.fromArray(S, c, cOff + L);
    DoubleVector c10 = DoubleVector.fromArray(S, c, cOff + ldc);
    DoubleVector c11 = DoubleVector.fromArray(S, c, cOff + ldc + L);
    DoubleVector c20 = DoubleVector.fromArray(S, c, cOff + 2 * ldc);
    DoubleVector c21 = DoubleVector.fromArray(S, c, cOff + 2 * ldc + L);
    DoubleVector c30 = DoubleVector.fromArray(S, c, cOff + 3 * ldc);
    DoubleVector c31 = DoubleVector.fromArray(S, c, cOff + 3 * ldc + L);
    for (int p = 0, s = 0, q = bOff; p < k; p++, s += cs, q += bs) {
      DoubleVector b0 = DoubleVector.fromArray(S, b, q);
      DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
      DoubleVector x = DoubleVector.broadcast(S, a[aOff + s]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = DoubleVector.broadcast(S, a[a1 + s]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = DoubleVector.broadcast(S, a[a2 + s]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = DoubleVector.broadcast(S, a[a3 + s]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
    }
    c00.intoArray(c, cOff);
    c01.intoArray(c, cOff + L);
    c10.intoArray(c, cOff + ldc);
    c11.intoArray(c, cOff + ldc + L);
    c20.intoArray(c, cOff + 2 * ldc);
    c21.intoArray(c, cOff + 2 * ldc + L);
    c30.intoArray(c, cOff + 3 * ldc);
    c31.intoArray(c, cOff + 3 * ldc + L);
  }

  private static void tile2x2(
      int k, double[] a, int aOff, int rs, int cs, double[] b, int bOff, int bs, double[] c, int cOff,
      int ldc) {
    int a1 = aOff + rs;
    DoubleVector c00 = DoubleVector.fromArray(S, c, cOff);
    DoubleVector c01 = DoubleVector.fromArray(S, c, cOff + L);
    DoubleVector c10 = DoubleVector.fromArray(S, c, cOff + ldc);
    DoubleVector c11 = DoubleVector.fromArray(S, c, cOff + ldc + L);
    for (int p = 0, s = 0, q = bOff; p < k; p++, s += cs, q += bs) {
      DoubleVector b0 = DoubleVector.fromArray(S, b, q);
      DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
      DoubleVector x = DoubleVector.broadcast(S, a[aOff + s]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = DoubleVector.broadcast(S, a[a1 + s]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
    }
    c00.intoArray(c, cOff);
    c01.intoArray(c, cOff + L);
    c10.intoArray(c, cOff + ldc);
    c11.intoArray(c, cOff + ldc + L);
  }

  private static void tile1x2(
      int k, double[] a, int aOff, int cs, double[] b, int bOff, int bs, double[] c, int cOff) {
    DoubleVector c00 = DoubleVector.fromArray(S, c, cOff);
    DoubleVector c01 = DoubleVector.fromArray(S, c, cOff + L);
    for (int p = 0, s = 0, q = bOff; p < k; p++, s += cs, q += bs) {
      DoubleVector b0 = DoubleVector.fromArray(S, b, q);
      DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
      DoubleVector x = DoubleVector.broadcast(S, a[aOff + s]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
    }
    c00.intoArray(c, cOff);
    c01.intoArray(c, cOff + L);
  }

  private static void tile8x1(
      int k, double[] a, int aOff, int rs, int cs, double[] b, int bOff, int bs, double[] c, int cOff,
      int ldc) {
    int a1 = aOff + rs;
    int a2 = a1 + rs;
    int a3 = a2 + rs;
    int a4 = a3 + rs;
    int a5 = a4 + rs;
    int a6 = a5 + rs;
    int a7 = a6 + rs;
    DoubleVector c00 = DoubleVector.fromArray(S, c, cOff);
    DoubleVector c10 = DoubleVector.fromArray(S, c, cOff + ldc);
    DoubleVector c20 = DoubleVector.fromArray(S, c, cOff + 2 * ldc);
    DoubleVector c30 = DoubleVector.fromArray(S, c, cOff + 3 * ldc);
    DoubleVector c40 = DoubleVector.fromArray(S, c, cOff + 4 * ldc);
    DoubleVector c50 = DoubleVector.fromArray(S, c, cOff + 5 * ldc);
    DoubleVector c60 = DoubleVector.fromArray(S, c, cOff + 6 * ldc);
    DoubleVector c70 = DoubleVector.fromArray(S, c, cOff + 7 * ldc);
    for (int p = 0, s = 0, q = bOff; p < k; p++, s += cs, q += bs) {
      DoubleVector b0 = DoubleVector.fromArray(S, b, q);
      DoubleVector x = DoubleVector.broadcast(S, a[aOff + s]);
      c00 = x.fma(b0, c00);
      x = DoubleVector.broadcast(S, a[a1 + s]);
      c10 = x.fma(b0, c10);
      x = DoubleVector.broadcast(S, a[a2 + s]);
      c20 = x.fma(b0, c20);
      x = DoubleVector.broadcast(S, a[a3 + s]);
      c30 = x.fma(b0, c30);
      x = DoubleVector.broadcast(S, a[a4 + s]);
      c40 = x.fma(b0, c40);
      x = DoubleVector.broadcast(S, a[a5 + s]);
      c50 = x.fma(b0, c50);
      x = DoubleVector.broadcast(S, a[a6 + s]);
      c60 = x.fma(b0, c60);
      x = DoubleVector.broadcast(S, a[a7 + s]);
      c70 = x.fma(b0, c70);
    }
    c00.intoArray(c, cOff);
    c10.intoArray(c, cOff + ldc);
    c20.intoArray(c, cOff + 2 * ldc);
    c30.intoArray(c, cOff + 3 * ldc);
    c40.intoArray(c, cOff + 4 * ldc);
    c50.intoArray(c, cOff + 5 * ldc);
    c60.intoArray(c, cOff + 6 * ldc);
    c70.intoArray(c, cOff + 7 * ldc);
  }

  private static void tile4x1(
      int k, double[] a, int aOff, int rs, int cs, double[] b, int bOff, int bs, double[] c, int cOff,
      int ldc) {
    int a1 = aOff + rs;
    int a2 = a1 + rs;
    int a3 = a2 + rs;
    DoubleVector c00 = DoubleVector.fromArray(S, c, cOff);
    DoubleVector c10 = DoubleVector.fromArray(S, c, cOff + ldc);
    DoubleVector c20 = DoubleVector.fromArray(S, c, cOff + 2 * ldc);
    DoubleVector c30 = DoubleVector.fromArray(S, c, cOff + 3 * ldc);
    for (int p = 0, s = 0, q = bOff; p < k; p++, s += cs, q += bs) {
      DoubleVector b0 = DoubleVector.fromArray(S, b, q);
      DoubleVector x = DoubleVector.broadcast(S, a[aOff + s]);
      c00 = x.fma(b0, c00);
      x = DoubleVector.broadcast(S, a[a1 + s]);
      c10 = x.fma(b0, c10);
      x = DoubleVector.broadcast(S, a[a2 + s]);
      c20 = x.fma(b0, c20);
      x = DoubleVector.broadcast(S, a[a3 + s]);
      c30 = x.fma(b0, c30);
    }
    c00.intoArray(c, cOff);
    c10.intoArray(c, cOff + ldc);
    c20.intoArray(c, cOff + 2 * ldc);
    c30.intoArray(c, cOff + 3 * ldc);
  }

  private static void tile1x1(
      int k, double[] a, int aOff, int cs, double[] b, int bOff, int bs, double[] c, int cOff) {
    DoubleVector c00 = DoubleVector.fromArray(S, c, cOff);
    for (int p = 0, s = 0, q = bOff; p < k; p++, s += cs, q += bs) {
      DoubleVector b0 = DoubleVector.fromArray(S, b, q);
      DoubleVector x = DoubleVector.broadcast(S, a[aOff + s]);
      c00 = x.fma(b0, c00);
    }
    c00.intoArray(c, cOff);
  }

  /// One row by two panels of `B`, which begin at `b0` and `b1`.
  private static void rowOfFour(
      int k, double[] a, int aOff, int cs, double[] b, int b0, int b1, int bs, double[] c, int cOff) {
    DoubleVector c0 = DoubleVector.fromArray(S, c, cOff);
    DoubleVector c1 = DoubleVector.fromArray(S, c, cOff + L);
    DoubleVector c2 = DoubleVector.fromArray(S, c, cOff + PANEL);
    DoubleVector c3 = DoubleVector.fromArray(S, c, cOff + PANEL + L);
    for (int p = 0, s = aOff, q = 0; p < k; p++, s += cs, q += bs) {
      DoubleVector x = DoubleVector.broadcast(S, a[s]);
      c0 = x.fma(DoubleVector.fromArray(S, b, b0 + q), c0);
      c1 = x.fma(DoubleVector.fromArray(S, b, b0 + q + L), c1);
      c2 = x.fma(DoubleVector.fromArray(S, b, b1 + q), c2);
      c3 = x.fma(DoubleVector.fromArray(S, b, b1 + q + L), c3);
    }
    c0.intoArray(c, cOff);
    c1.intoArray(c, cOff + L);
    c2.intoArray(c, cOff + PANEL);
    c3.intoArray(c, cOff + PANEL + L);
  }

  private static void packTransposedPanel(
      int columns, int width, int k, double[] w, int wOff, int ldw, double[] packed, int off) {
    clear(columns, width, k, packed, off);
    int j = 0;
    for (; j + 4 <= columns; j += 4) {
      int w0 = wOff + j * ldw;
      int w1 = w0 + ldw;
      int w2 = w1 + ldw;
      int w3 = w2 + ldw;
      for (int p = 0, q = off + j; p < k; p++, q += width) {
        packed[q] = w[w0 + p];
        packed[q + 1] = w[w1 + p];
        packed[q + 2] = w[w2 + p];
        packed[q + 3] = w[w3 + p];
      }
    }
    for (; j < columns; j++) {
      int row = wOff + j * ldw;
      for (int p = 0, q = off + j; p < k; p++, q += width) {
        packed[q] = w[row + p];
      }
    }
  }

  private static void packPanel(
      int columns, int width, int k, double[] w, int wOff, int ldw, double[] packed, int off) {
    if (columns == PANEL) {
      for (int p = 0; p < k; p++) {
        DoubleVector.fromArray(S, w, wOff + p * ldw).intoArray(packed, off + p * PANEL);
        DoubleVector.fromArray(S, w, wOff + p * ldw + L).intoArray(packed, off + p * PANEL + L);
      }
    } else {
      clear(columns, width, k, packed, off);
      copyRows(k, columns, w, wOff, ldw, packed, off, width);
    }
  }

  /// Zeros in the last vector of each row when it is partly padding.
  private static void clear(int columns, int width, int k, double[] packed, int off) {
    if (columns < width) {
      for (int p = 0, q = off + width - L; p < k; p++, q += width) {
        ZERO.intoArray(packed, q);
      }
    }
  }

  /// Copies rows shorter than a panel; without vectors of our own, which in some compilations became objects.
  private static void copyRows(int m, int n, double[] from, int fromOff, int ldFrom, double[] to, int toOff,
      int ldTo) {
    for (int i = 0; i < m; i++) {
      System.arraycopy(from, fromOff + i * ldFrom, to, toOff + i * ldTo, n);
    }
  }

  private double[] scratch(int size) {
    if (scratch.length < size) {
      scratch = new double[Math.max(size, 2 * scratch.length)];
    }
    return scratch;
  }

  @Override
  public void exp(double[] x, int xOff, double[] y, int yOff, int n) {
    int whole = n & -L;
    expBlocks(x, xOff, y, yOff, whole);
    PlainKernel.exp(x, xOff + whole, y, yOff + whole, n - whole);
  }

  @Override
  public void expm1(double[] x, int xOff, double[] y, int yOff, int n) {
    int whole = n & -L;
    expm1Blocks(x, xOff, y, yOff, whole);
    PlainKernel.expm1(x, xOff + whole, y, yOff + whole, n - whole);
  }

  @Override
  public void tanh(double[] x, int xOff, double[] y, int yOff, int n) {
    int whole = n & -L;
    tanhBlocks(x, xOff, y, yOff, whole);
    PlainKernel.tanh(x, xOff + whole, y, yOff + whole, n - whole);
  }

  @Override
  public void sigmoid(double[] x, int xOff, double[] y, int yOff, int n) {
    int whole = n & -L;
    sigmoidBlocks(x, xOff, y, yOff, whole);
    PlainKernel.sigmoid(x, xOff + whole, y, yOff + whole, n - whole);
  }

  @Override
  public void apply(Activation f, double[] z, int zOff, double[] y, int yOff, int n) {
    switch (f) {
      case IDENTITY -> System.arraycopy(z, zOff, y, yOff, n);
      case TANH -> tanh(z, zOff, y, yOff, n);
      case SIGMOID -> sigmoid(z, zOff, y, yOff, n);
      case RELU -> relu(z, zOff, y, yOff, n);
      case LEAKY_RELU -> leakyRelu(z, zOff, y, yOff, n);
      case ELU -> elu(z, zOff, y, yOff, n);
    }
  }

  @Override
  public void applyBackward(
      Activation f, double[] z, int zOff, double[] y, int yOff, double[] dy, int dyOff, double[] dz,
      int dzOff, int n) {
    int whole = n & -L;
    switch (f) {
      case IDENTITY -> add(dy, dyOff, dz, dzOff, whole);
      case TANH -> tanhBackward(y, yOff, dy, dyOff, dz, dzOff, whole);
      case SIGMOID -> sigmoidBackward(y, yOff, dy, dyOff, dz, dzOff, whole);
      case RELU -> reluBackward(z, zOff, dy, dyOff, dz, dzOff, whole);
      case LEAKY_RELU -> leakyReluBackward(z, zOff, dy, dyOff, dz, dzOff, whole);
      case ELU -> eluBackward(z, zOff, dy, dyOff, dz, dzOff, whole);
    }
    PlainKernel.applyBackward(
        f, z, zOff + whole, y, yOff + whole, dy, dyOff + whole, dz, dzOff + whole, n - whole);
  }

  @Override
  public void add(double[] x, int xOff, double[] y, int yOff, int n) {
    int whole = n & -L;
    for (int i = 0; i < whole; i += L) {
      DoubleVector.fromArray(S, y, yOff + i).add(DoubleVector.fromArray(S, x, xOff + i)).intoArray(y,
          yOff + i);
    }
    PlainKernel.add(x, xOff + whole, y, yOff + whole, n - whole);
  }

  @Override
  public void addScaled(double s, double[] x, int xOff, double[] y, int yOff, int n) {
    int whole = n & -L;
    DoubleVector factor = DoubleVector.broadcast(S, s);
    for (int i = 0; i < whole; i += L) {
      factor.fma(DoubleVector.fromArray(S, x, xOff + i), DoubleVector.fromArray(S, y, yOff + i)).intoArray(y,
          yOff + i);
    }
    PlainKernel.addScaled(s, x, xOff + whole, y, yOff + whole, n - whole);
  }

  @Override
  public void sum(double[] a, int aOff, double[] b, int bOff, double[] y, int yOff, int n) {
    int whole = n & -L;
    for (int i = 0; i < whole; i += L) {
      DoubleVector.fromArray(S, a, aOff + i).add(DoubleVector.fromArray(S, b, bOff + i)).intoArray(y,
          yOff + i);
    }
    PlainKernel.sum(a, aOff + whole, b, bOff + whole, y, yOff + whole, n - whole);
  }

  @Override
  public void sum(
      double[] a, int aOff, double[] b, int bOff, double[] c, int cOff, double[] y, int yOff, int n) {
    int whole = n & -L;
    for (int i = 0; i < whole; i += L) {
      DoubleVector.fromArray(S, a, aOff + i).add(DoubleVector.fromArray(S, b, bOff + i))
          .add(DoubleVector.fromArray(S, c, cOff + i)).intoArray(y, yOff + i);
    }
    PlainKernel.sum(a, aOff + whole, b, bOff + whole, c, cOff + whole, y, yOff + whole, n - whole);
  }

  @Override
  public void multiply(double[] a, int aOff, double[] b, int bOff, double[] y, int yOff, int n) {
    int whole = n & -L;
    for (int i = 0; i < whole; i += L) {
      DoubleVector.fromArray(S, a, aOff + i).mul(DoubleVector.fromArray(S, b, bOff + i)).intoArray(y,
          yOff + i);
    }
    PlainKernel.multiply(a, aOff + whole, b, bOff + whole, y, yOff + whole, n - whole);
  }

  @Override
  public void addProduct(double[] a, int aOff, double[] b, int bOff, double[] y, int yOff, int n) {
    int whole = n & -L;
    for (int i = 0; i < whole; i += L) {
      DoubleVector.fromArray(S, a, aOff + i)
          .fma(DoubleVector.fromArray(S, b, bOff + i), DoubleVector.fromArray(S, y, yOff + i))
          .intoArray(y, yOff + i);
    }
    PlainKernel.addProduct(a, aOff + whole, b, bOff + whole, y, yOff + whole, n - whole);
  }

  @Override
  public void columnSums(int m, int n, double[] a, int aOff, int lda, double[] y, int yOff) {
    int j = 0;
    for (; j + PANEL <= n; j += PANEL) {
      DoubleVector s0 = DoubleVector.fromArray(S, y, yOff + j);
      DoubleVector s1 = DoubleVector.fromArray(S, y, yOff + j + L);
      for (int i = 0, q = aOff + j; i < m; i++, q += lda) {
        s0 = s0.add(DoubleVector.fromArray(S, a, q));
        s1 = s1.add(DoubleVector.fromArray(S, a, q + L));
      }
      s0.intoArray(y, yOff + j);
      s1.intoArray(y, yOff + j + L);
    }
    PlainKernel.columnSums(m, n - j, a, aOff + j, lda, y, yOff + j);
  }

  @Override
  public double sumOfSquares(double[] x, int xOff, int n) {
    if (n < 2 * LAW_LANES || L > LAW_LANES) {
      return PlainKernel.sumOfSquares(x, xOff, n);
    }
    int whole = n & -LAW_LANES;
    for (int lane = 0; lane < LAW_LANES; lane += L) {
      DoubleVector sum = DoubleVector.zero(S);
      for (int i = lane; i < whole; i += LAW_LANES) {
        DoubleVector v = DoubleVector.fromArray(S, x, xOff + i);
        sum = v.fma(v, sum);
      }
      sum.intoArray(lanes, lane);
    }
    for (int i = whole; i < n; i++) {
      lanes[i - whole] = Math.fma(x[xOff + i], x[xOff + i], lanes[i - whole]);
    }
    return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
  }

  /// The last vector overlaps the one before: a maximum does not mind.
  @Override
  public double max(double[] x, int xOff, int n) {
    if (n < L) {
      return PlainKernel.max(x, xOff, n);
    }
    DoubleVector max = DoubleVector.fromArray(S, x, xOff + n - L);
    for (int i = 0; i + L < n; i += L) {
      max = max.max(DoubleVector.fromArray(S, x, xOff + i));
    }
    return max.reduceLanes(MAX);
  }

  @Override
  public double maxAbs(double[] x, int xOff, int n) {
    int whole = n & -L;
    DoubleVector max = DoubleVector.zero(S);
    for (int i = 0; i < whole; i += L) {
      max = max.max(DoubleVector.fromArray(S, x, xOff + i).abs());
    }
    max.intoArray(lanes, 0);
    return Math.max(PlainKernel.maxAbs(lanes, 0, L), PlainKernel.maxAbs(x, xOff + whole, n - whole));
  }

  /// [Elementary#exp] in each lane. Like [#expm1Blocks] and [#tanhBlocks] it calls nothing but the vector
  /// library, whose methods are always inlined: a helper of our own that was not would create an object per
  /// call.
  private static void expBlocks(double[] x, int xOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i += L) {
      DoubleVector z = DoubleVector.fromArray(S, x, xOff + i).max(EXP_LOWEST).min(EXP_HIGHEST);
      DoubleVector c = z.fma(LOG2_E, ROUNDER).sub(ROUNDER);
      DoubleVector r = c.fma(MINUS_LN2_LOW, c.fma(MINUS_LN2_HIGH, z));
      DoubleVector s = r.mul(r);
      DoubleVector even = s.fma(Q10, Q8).fma(s, Q6).fma(s, Q4).fma(s, Q2).fma(s, Q0);
      DoubleVector odd = s.fma(Q9, Q7).fma(s, Q5).fma(s, Q3).fma(s, Q1);
      DoubleVector p = s.fma(odd.fma(r, even), r).add(ONE);
      DoubleVector half = c.fma(HALF, ROUNDER);
      DoubleVector rest = c.sub(half.sub(ROUNDER)).add(ROUNDER);
      DoubleVector scale = half.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
      DoubleVector restScale =
          rest.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
      p.mul(scale).mul(restScale).intoArray(y, yOff + i);
    }
  }

  /// [Elementary#expm1] in each lane.
  private static void expm1Blocks(double[] x, int xOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i += L) {
      DoubleVector v = DoubleVector.fromArray(S, x, xOff + i);
      DoubleVector z = v.max(EXPM1_LOWEST).min(EXP_HIGHEST);
      DoubleVector c = z.fma(LOG2_E, ROUNDER).sub(ROUNDER);
      DoubleVector r = c.fma(MINUS_LN2_LOW, c.fma(MINUS_LN2_HIGH, z));
      DoubleVector s = r.mul(r);
      DoubleVector even = s.fma(Q10, Q8).fma(s, Q6).fma(s, Q4).fma(s, Q2).fma(s, Q0);
      DoubleVector odd = s.fma(Q9, Q7).fma(s, Q5).fma(s, Q3).fma(s, Q1);
      DoubleVector p = s.fma(odd.fma(r, even), r);
      DoubleVector power = c.min(MAX_POWER);
      DoubleVector rounded = power.add(ROUNDER);
      DoubleVector scale = rounded.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
      DoubleVector magnitude = scale.fma(p, scale.sub(ONE)).mul(c.sub(power).add(ONE));
      LongVector sign = v.viewAsIntegralLanes().and(SIGN_BIT);
      magnitude.viewAsIntegralLanes().or(sign).viewAsFloatingLanes().intoArray(y, yOff + i);
    }
  }

  /// [Elementary#tanh] in each lane.
  private static void tanhBlocks(double[] x, int xOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i += L) {
      DoubleVector v = DoubleVector.fromArray(S, x, xOff + i);
      DoubleVector clipped = v.abs().min(TANH_HIGHEST);
      DoubleVector z = clipped.add(clipped);
      DoubleVector rounded = z.fma(LOG2_E, ROUNDER);
      DoubleVector c = rounded.sub(ROUNDER);
      DoubleVector r = c.fma(MINUS_LN2_LOW, c.fma(MINUS_LN2_HIGH, z));
      DoubleVector s = r.mul(r);
      DoubleVector even = s.fma(Q10, Q8).fma(s, Q6).fma(s, Q4).fma(s, Q2).fma(s, Q0);
      DoubleVector odd = s.fma(Q9, Q7).fma(s, Q5).fma(s, Q3).fma(s, Q1);
      DoubleVector p = s.fma(odd.fma(r, even), r);
      DoubleVector scale = rounded.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
      DoubleVector magnitude = scale.fma(p, scale.sub(ONE)).div(scale.fma(p, scale.add(ONE)));
      LongVector sign = v.viewAsIntegralLanes().and(SIGN_BIT);
      magnitude.viewAsIntegralLanes().or(sign).viewAsFloatingLanes().intoArray(y, yOff + i);
    }
  }

  /// [Elementary#sigmoid] in each lane; the numerator is `e⁻ˣ` instead of 1 where the sign bit is set.
  private static void sigmoidBlocks(double[] x, int xOff, double[] y, int yOff, int n) {
    for (int i = 0; i < n; i += L) {
      LongVector v = DoubleVector.fromArray(S, x, xOff + i).viewAsIntegralLanes();
      DoubleVector z = v.or(SIGN_BIT).viewAsFloatingLanes().max(EXP_LOWEST);
      DoubleVector c = z.fma(LOG2_E, ROUNDER).sub(ROUNDER);
      DoubleVector r = c.fma(MINUS_LN2_LOW, c.fma(MINUS_LN2_HIGH, z));
      DoubleVector s = r.mul(r);
      DoubleVector even = s.fma(Q10, Q8).fma(s, Q6).fma(s, Q4).fma(s, Q2).fma(s, Q0);
      DoubleVector odd = s.fma(Q9, Q7).fma(s, Q5).fma(s, Q3).fma(s, Q1);
      DoubleVector p = s.fma(odd.fma(r, even), r).add(ONE);
      DoubleVector half = c.fma(HALF, ROUNDER);
      DoubleVector rest = c.sub(half.sub(ROUNDER)).add(ROUNDER);
      DoubleVector scale = half.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
      DoubleVector restScale =
          rest.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
      DoubleVector e = p.mul(scale).mul(restScale);
      LongVector difference =
          e.viewAsIntegralLanes().lanewise(XOR, ONE_BITS).and(v.lanewise(ASHR, Long.SIZE - 1));
      DoubleVector numerator = difference.lanewise(XOR, ONE_BITS).viewAsFloatingLanes();
      numerator.div(e.add(ONE)).intoArray(y, yOff + i);
    }
  }

  private static void relu(double[] z, int zOff, double[] y, int yOff, int n) {
    int whole = n & -L;
    for (int i = 0; i < whole; i += L) {
      DoubleVector.fromArray(S, z, zOff + i).max(ZERO).intoArray(y, yOff + i);
    }
    PlainKernel.apply(Activation.RELU, z, zOff + whole, y, yOff + whole, n - whole);
  }

  private static void leakyRelu(double[] z, int zOff, double[] y, int yOff, int n) {
    int whole = n & -L;
    for (int i = 0; i < whole; i += L) {
      DoubleVector v = DoubleVector.fromArray(S, z, zOff + i);
      v.max(v.mul(LEAK)).intoArray(y, yOff + i);
    }
    PlainKernel.apply(Activation.LEAKY_RELU, z, zOff + whole, y, yOff + whole, n - whole);
  }

  /// `z` above 0, `eᶻ − 1` elsewhere. The choice is made with bits, since comparisons yield masks, which can
  /// be objects: `((bits − 1) | (∞ − bits)) >> 63` has all bits set where `z > 0` does not hold, NaN among
  /// them.
  private void elu(double[] z, int zOff, double[] y, int yOff, int n) {
    int whole = n & -L;
    for (int from = 0; from < whole; from += CHUNK) {
      int count = Math.min(whole - from, CHUNK);
      expm1Blocks(z, zOff + from, chunk, 0, count);
      for (int i = 0; i < count; i += L) {
        LongVector v = DoubleVector.fromArray(S, z, zOff + from + i).viewAsIntegralLanes();
        LongVector elsewhere = v.sub(ONE_UNIT).or(INFINITY_BITS.sub(v)).lanewise(ASHR, Long.SIZE - 1);
        LongVector below = DoubleVector.fromArray(S, chunk, i).viewAsIntegralLanes();
        LongVector chosen = v.lanewise(XOR, v.lanewise(XOR, below).and(elsewhere));
        chosen.viewAsFloatingLanes().intoArray(y, yOff + from + i);
      }
    }
    PlainKernel.apply(Activation.ELU, z, zOff + whole, y, yOff + whole, n - whole);
  }

  private static void tanhBackward(
      double[] y, int yOff, double[] dy, int dyOff, double[] dz, int dzOff, int n) {
    for (int i = 0; i < n; i += L) {
      DoubleVector v = DoubleVector.fromArray(S, y, yOff + i);
      DoubleVector slope = v.neg().fma(v, ONE);
      DoubleVector.fromArray(S, dy, dyOff + i).fma(slope, DoubleVector.fromArray(S, dz, dzOff + i))
          .intoArray(dz, dzOff + i);
    }
  }

  private static void sigmoidBackward(
      double[] y, int yOff, double[] dy, int dyOff, double[] dz, int dzOff, int n) {
    for (int i = 0; i < n; i += L) {
      DoubleVector v = DoubleVector.fromArray(S, y, yOff + i);
      DoubleVector slope = v.mul(ONE.sub(v));
      DoubleVector.fromArray(S, dy, dyOff + i).fma(slope, DoubleVector.fromArray(S, dz, dzOff + i))
          .intoArray(dz, dzOff + i);
    }
  }

  /// Slope 0 where `max(z, 0)` has no bit set, 1 elsewhere.
  private static void reluBackward(double[] z, int zOff, double[] dy, int dyOff, double[] dz, int dzOff,
      int n) {
    for (int i = 0; i < n; i += L) {
      LongVector v = DoubleVector.fromArray(S, z, zOff + i).max(ZERO).viewAsIntegralLanes();
      LongVector above = v.sub(ONE_UNIT).lanewise(XOR, -1).or(v).lanewise(ASHR, Long.SIZE - 1);
      DoubleVector slope = above.and(ONE_BITS).viewAsFloatingLanes();
      DoubleVector sum = DoubleVector.fromArray(S, dz, dzOff + i);
      DoubleVector.fromArray(S, dy, dyOff + i).fma(slope, sum).intoArray(dz, dzOff + i);
    }
  }

  private static void leakyReluBackward(double[] z, int zOff, double[] dy, int dyOff, double[] dz, int dzOff,
      int n) {
    for (int i = 0; i < n; i += L) {
      LongVector v = DoubleVector.fromArray(S, z, zOff + i).viewAsIntegralLanes();
      LongVector elsewhere = v.sub(ONE_UNIT).or(INFINITY_BITS.sub(v)).lanewise(ASHR, Long.SIZE - 1);
      DoubleVector slope = ONE_BITS.lanewise(XOR, ONE_XOR_LEAK.and(elsewhere)).viewAsFloatingLanes();
      DoubleVector sum = DoubleVector.fromArray(S, dz, dzOff + i);
      DoubleVector.fromArray(S, dy, dyOff + i).fma(slope, sum).intoArray(dz, dzOff + i);
    }
  }

  private void eluBackward(double[] z, int zOff, double[] dy, int dyOff, double[] dz, int dzOff, int n) {
    for (int from = 0; from < n; from += CHUNK) {
      int count = Math.min(n - from, CHUNK);
      expBlocks(z, zOff + from, chunk, 0, count);
      for (int i = 0; i < count; i += L) {
        LongVector v = DoubleVector.fromArray(S, z, zOff + from + i).viewAsIntegralLanes();
        LongVector elsewhere = v.sub(ONE_UNIT).or(INFINITY_BITS.sub(v)).lanewise(ASHR, Long.SIZE - 1);
        LongVector below = DoubleVector.fromArray(S, chunk, i).viewAsIntegralLanes();
        LongVector chosen = ONE_BITS.lanewise(XOR, below.lanewise(XOR, ONE_BITS).and(elsewhere));
        DoubleVector sum = DoubleVector.fromArray(S, dz, dzOff + from + i);
        DoubleVector slope = chosen.viewAsFloatingLanes();
        DoubleVector.fromArray(S, dy, dyOff + from + i).fma(slope, sum).intoArray(dz, dzOff + from + i);
      }
    }
  }
}
