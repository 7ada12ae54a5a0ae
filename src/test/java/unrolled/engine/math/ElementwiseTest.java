package unrolled.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.math.Matrices.Kind;
import unrolled.engine.math.Matrices.Product;

/// The elementwise functions and reductions of both kernels, and that no kernel creates objects.
class ElementwiseTest {
  private static final int LONGEST = 70;

  /// One of the functions over arrays.
  private interface Function {
    void apply(double[] x, int xOff, double[] y, int yOff, int n);
  }

  @ParameterizedTest
  @MethodSource("unrolled.engine.math.Matrices#kernels")
  void functionsGiveEachElementTheBitsOfElementary(Gemm gemm) {
    assertElementwise(gemm::exp, Elementary::exp);
    assertElementwise(gemm::expm1, Elementary::expm1);
    assertElementwise(gemm::tanh, Elementary::tanh);
    assertElementwise(gemm::sigmoid, Elementary::sigmoid);
    for (Activation f : Activation.values()) {
      assertElementwise((x, xOff, y, yOff, n) -> gemm.apply(f, x, xOff, y, yOff, n), f::value);
    }
  }

  private static void assertElementwise(Function function, DoubleUnaryOperator single) {
    Random random = new Random(1);
    for (int n = 0; n <= LONGEST; n++) {
      double[] x = Matrices.wild(random, n + 3);
      double[] expected = Matrices.random(random, n + 3);
      double[] y = expected.clone();
      for (int i = 0; i < n; i++) {
        expected[2 + i] = single.applyAsDouble(x[1 + i]);
      }
      function.apply(x, 1, y, 2, n);
      assertArrayEquals(expected, y);
      double[] inPlace = x.clone();
      function.apply(inPlace, 1, inPlace, 1, n);
      for (int i = 0; i < n; i++) {
        assertEquals(expected[2 + i], inPlace[1 + i]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void slopesOfBothKernelsAreThoseOfTheActivation(Activation f) {
    Random random = new Random(2);
    for (int n = 0; n <= LONGEST; n++) {
      double[] z = Matrices.wild(random, n + 1);
      double[] y = new double[n + 2];
      double[] dy = Matrices.random(random, n);
      double[] start = Matrices.random(random, n + 3);
      new ScalarKernel().apply(f, z, 1, y, 2, n);
      double[] expected = start.clone();
      for (int i = 0; i < n; i++) {
        expected[3 + i] = Math.fma(dy[i], f.slope(z[1 + i]), start[3 + i]);
      }
      int count = n;
      Matrices.kernels().forEach(gemm -> {
        double[] dz = start.clone();
        gemm.applyBackward(f, z, 1, y, 2, dy, 0, dz, 3, count);
        assertArrayEquals(expected, dz, gemm::description);
      });
    }
  }

  @ParameterizedTest
  @MethodSource("unrolled.engine.math.Matrices#kernels")
  void sumsAndProductsTouchTheirElementsOnly(Gemm gemm) {
    Random random = new Random(3);
    for (int n = 0; n <= LONGEST; n++) {
      double[] a = Matrices.random(random, n + 1);
      double[] b = Matrices.random(random, n + 2);
      double[][] y = new double[6][];
      double[] start = Matrices.random(random, n + 4);
      for (int i = 0; i < y.length; i++) {
        y[i] = start.clone();
      }
      gemm.add(a, 1, y[0], 3, n);
      gemm.addScaled(0.3, a, 1, y[1], 3, n);
      gemm.multiply(a, 1, b, 2, y[2], 3, n);
      gemm.sum(a, 1, b, 2, y[5], 3, n);
      gemm.addProduct(a, 1, b, 2, y[3], 3, n);
      gemm.columnSums(n == 0 ? 5 : 1, n, a, 1, n, y[4], 3);
      for (int i = 0; i < n + 4; i++) {
        double old = start[i];
        boolean inside = i >= 3 && i < n + 3;
        double u = inside ? a[i - 2] : 0;
        double v = inside ? b[i - 1] : 0;
        assertEquals(inside ? old + u : old, y[0][i]);
        assertEquals(inside ? Math.fma(0.3, u, old) : old, y[1][i]);
        assertEquals(inside ? u * v : old, y[2][i]);
        assertEquals(inside ? u + v : old, y[5][i]);
        assertEquals(inside ? Math.fma(u, v, old) : old, y[3][i]);
        assertEquals(inside ? old + u : old, y[4][i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("unrolled.engine.math.Matrices#kernels")
  void columnSumsAddRowsInOrder(Gemm gemm) {
    Random random = new Random(4);
    for (int n = 1; n <= 40; n++) {
      double[] a = Matrices.random(random, 2 + 9 * (n + 1));
      double[] expected = Matrices.random(random, n);
      double[] y = expected.clone();
      for (int i = 0; i < 9; i++) {
        for (int j = 0; j < n; j++) {
          expected[j] += a[2 + i * (n + 1) + j];
        }
      }
      gemm.columnSums(9, n, a, 2, n + 1, y, 0);
      assertArrayEquals(expected, y);
    }
  }

  /// Compiled code keeps vectors in registers; what the interpreter creates before that does not count.
  @ParameterizedTest
  @MethodSource("unrolled.engine.math.Matrices#kernels")
  void warmKernelAllocatesNothing(Gemm gemm) {
    Runnable products = products(gemm);
    Runnable functions = functions(gemm);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = Long.MAX_VALUE;
    for (int round = 0; round < 3_000 && allocated > 0; round++) {
      long before = thread.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 200; i++) {
        products.run();
        functions.run();
      }
      allocated = thread.getCurrentThreadAllocatedBytes() - before;
    }
    assertEquals(0, allocated, "bytes in 200 rounds of all products and functions");
  }

  private static Runnable products(Gemm gemm) {
    Random random = new Random(6);
    Product[] products = {
        Product.random(Kind.TIMES, 20, 27, 30, random), Product.random(Kind.TIMES, 3, 27, 5, random),
        Product.random(Kind.TIMES_TRANSPOSED, 9, 19, 24, random),
        Product.random(Kind.TRANSPOSED_TIMES, 13, 16, 22, random)};
    double[] x = Matrices.random(random, 2000);
    double[] y = Matrices.random(random, 2000);
    double[] c = new double[2000];
    double[] packed = new double[gemm.packedSize(27, 16)];
    return () -> {
      for (Product product : products) {
        product.run(gemm, x, y, c);
      }
      gemm.pack(27, 16, x, 0, 27, packed);
      gemm.packTransposed(27, 16, x, 0, 16, packed);
      gemm.timesPacked(1, 27, 16, x, 0, 16, packed, c, 0, 27);
      gemm.timesPacked(5, 27, 16, x, 0, 16, packed, c, 0, 27);
    };
  }

  private static Runnable functions(Gemm gemm) {
    double[] x = Matrices.random(new Random(7), 2000);
    double[] y = x.clone();
    double[] c = new double[2000];
    Activation[] activations = Activation.values();
    return () -> {
      for (Activation f : activations) {
        gemm.apply(f, x, 0, y, 0, 39);
        gemm.applyBackward(f, x, 0, y, 0, x, 0, c, 0, 39);
      }
      gemm.exp(x, 0, y, 0, 39);
      gemm.expm1(x, 0, y, 0, 39);
      gemm.add(x, 0, y, 0, 39);
      gemm.addScaled(0.1, x, 0, y, 0, 39);
      gemm.multiply(x, 0, y, 0, c, 0, 39);
      gemm.addProduct(x, 0, y, 0, c, 0, 39);
      gemm.columnSums(7, 39, x, 0, 39, c, 0);
      gemm.sum(x, 0, y, 0, x, 0, c, 0, 39);
      c[0] = gemm.sumOfSquares(x, 0, 39) + gemm.maxAbs(x, 0, 39) + gemm.max(x, 0, 39);
    };
  }
}
