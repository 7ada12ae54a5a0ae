package unrolled.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.math.Matrices.Kind;
import unrolled.engine.math.Matrices.Product;

/// The products of both kernels against EJML, against the kernel law and against each other.
class GemmTest {
  private static Stream<Arguments> kernelsAndKinds() {
    return Matrices.kernels().flatMap(gemm -> Stream.of(Kind.values()).map(kind -> Arguments.of(gemm, kind)));
  }

  @ParameterizedTest
  @MethodSource("kernelsAndKinds")
  void productAgreesWithEjml(Gemm gemm, Kind kind) {
    Random random = new Random(1);
    for (int[] shape : new int[][] {{1, 3, 3}, {7, 5, 9}, {33, 65, 64}, {70, 27, 300}, {128, 48, 16}}) {
      Product product = Product.random(kind, shape[0], shape[1], shape[2], random);
      double[] a = product.leftFactor(random);
      double[] b = product.rightFactor(random);
      double[] c = product.start(random);
      double[] expected = byEjml(product, a, b, c);
      product.run(gemm, a, b, c);
      assertArrayEquals(expected, c, 1e-12, product::toString);
    }
  }

  private static double[] byEjml(Product q, double[] a, double[] b, double[] c) {
    DMatrixRMaj left = new DMatrixRMaj(q.m(), q.k());
    DMatrixRMaj right = new DMatrixRMaj(q.k(), q.n());
    for (int p = 0; p < q.k(); p++) {
      for (int i = 0; i < q.m(); i++) {
        left.set(i, p, q.left(a, i, p));
      }
      for (int j = 0; j < q.n(); j++) {
        right.set(p, j, q.right(b, p, j));
      }
    }
    DMatrixRMaj result = new DMatrixRMaj(q.m(), q.n());
    CommonOps_DDRM.mult(left, right, result);
    double[] sum = c.clone();
    for (int i = 0; i < q.m(); i++) {
      for (int j = 0; j < q.n(); j++) {
        sum[q.cOff() + i * q.ldc() + j] += result.get(i, j);
      }
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("kernelsAndKinds")
  void everyElementFollowsTheKernelLaw(Gemm gemm, Kind kind) {
    Random random = new Random(2);
    for (int trial = 0; trial < 400; trial++) {
      int m = random.nextInt(trial % 10 == 0 ? 220 : 24);
      int n = random.nextInt(trial % 15 == 0 ? 90 : 40);
      int k = random.nextInt(trial % 20 == 0 ? 700 : 40);
      assertLaw(gemm, Product.random(kind, m, n, k, random), random);
    }
  }

  @ParameterizedTest
  @MethodSource("kernelsAndKinds")
  void everySmallShapeFollowsTheKernelLaw(Gemm gemm, Kind kind) {
    Random random = new Random(3);
    for (int m = 0; m <= 17; m += m < 4 ? 1 : 13) {
      for (int n = 0; n <= 35; n++) {
        for (int k = 0; k <= 9; k++) {
          assertLaw(gemm, Product.random(kind, m, n, k, random), random);
        }
      }
    }
  }

  /// Large enough for the copied blocks of a left factor that is stored by columns.
  @Test
  void largeTransposedProductFollowsTheKernelLaw() {
    Random random = new Random(4);
    Product product = Product.random(Kind.TRANSPOSED_TIMES, 205, 21, 1300, random);
    assertLaw(new VectorKernel(), product, random);
  }

  private static void assertLaw(Gemm gemm, Product product, Random random) {
    double[] a = product.leftFactor(random);
    double[] b = product.rightFactor(random);
    double[] c = product.start(random);
    double[] expected = Matrices.byLaw(product, a, b, c);
    product.run(gemm, a, b, c);
    assertArrayEquals(expected, c, () -> gemm.description() + " " + product);
  }

  @ParameterizedTest
  @EnumSource
  void kernelsGiveTheSameBitsForNumbersOfEveryKind(Kind kind) {
    Random random = new Random(5);
    for (int trial = 0; trial < 300; trial++) {
      int m = 1 + random.nextInt(20);
      Product product = Product.random(kind, m, 1 + random.nextInt(40), 1 + random.nextInt(30), random);
      double[] a = Matrices.wild(random, product.leftFactor(random).length);
      double[] b = Matrices.wild(random, product.rightFactor(random).length);
      double[] scalar = Matrices.wild(random, product.start(random).length);
      double[] vector = scalar.clone();
      product.run(new ScalarKernel(), a, b, scalar);
      product.run(new VectorKernel(), a, b, vector);
      assertArrayEquals(scalar, vector, product::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("unrolled.engine.math.Matrices#kernels")
  void someRowsOrColumnsGiveTheBitsOfAll(Gemm gemm) {
    Random random = new Random(6);
    int m = 53;
    int n = 61;
    int k = 290;
    double[] a = Matrices.random(random, m * k);
    double[] w = Matrices.random(random, n * k);
    double[] whole = new double[m * n];
    gemm.timesTransposed(m, n, k, a, 0, k, w, 0, k, whole, 0, n);
    for (int trial = 0; trial < 40; trial++) {
      int row = random.nextInt(m);
      int rows = 1 + random.nextInt(m - row);
      int column = random.nextInt(n);
      int columns = 1 + random.nextInt(n - column);
      double[] part = new double[m * n];
      int at = row * n + column;
      gemm.timesTransposed(rows, columns, k, a, row * k, k, w, column * k, k, part, at, n);
      for (int i = 0; i < m * n; i++) {
        boolean inside = i / n >= row && i / n < row + rows && i % n >= column && i % n < column + columns;
        assertEquals(inside ? whole[i] : 0, part[i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("unrolled.engine.math.Matrices#kernels")
  void oneChainMayBeContinuedInSeveralCalls(Gemm gemm) {
    Random random = new Random(7);
    int m = 19;
    int n = 45;
    int k = 600;
    double[] a = Matrices.random(random, k * m);
    double[] b = Matrices.random(random, k * n);
    double[] whole = new double[m * n];
    gemm.transposedTimes(m, n, k, a, 0, m, b, 0, n, whole, 0, n);
    double[] parts = new double[m * n];
    for (int from = 0, length; from < k; from += length) {
      length = Math.min(1 + random.nextInt(100), k - from);
      gemm.transposedTimes(m, n, length, a, from * m, m, b, from * n, n, parts, 0, n);
    }
    assertArrayEquals(whole, parts);
  }

  @Test
  void kernelIsChosenByTheModuleAndTheProperty() {
    assertTrue(Gemm.create() instanceof VectorKernel);
    System.setProperty(Gemm.KERNEL_PROPERTY, "fallback");
    try {
      assertTrue(Gemm.create() instanceof ScalarKernel);
    } finally {
      System.clearProperty(Gemm.KERNEL_PROPERTY);
    }
  }
}
