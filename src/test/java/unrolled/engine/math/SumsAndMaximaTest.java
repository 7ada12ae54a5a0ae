package unrolled.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SumsAndMaximaTest {
  @ParameterizedTest
  @MethodSource("unrolled.engine.math.Matrices#kernels")
  void threeAreSummedFromTheLeft(Gemm gemm) {
    Random random = new Random(6);
    for (int n = 0; n <= 40; n++) {
      double[] a = Matrices.random(random, n + 1);
      double[] b = Matrices.random(random, n + 2);
      double[] c = Matrices.random(random, n);
      double[] expected = Matrices.random(random, n + 4);
      double[] y = expected.clone();
      for (int i = 0; i < n; i++) {
        expected[3 + i] = a[1 + i] + b[2 + i] + c[i];
      }
      gemm.sum(a, 1, b, 2, c, 0, y, 3, n);
      assertArrayEquals(expected, y);
    }
  }

  @Test
  void sumOfSquaresHasOneOrderOfAddition() {
    Random random = new Random(5);
    for (int n = 0; n <= 200; n++) {
      double[] x = Matrices.random(random, n + 3);
      double[] s = new double[8];
      for (int i = 0; i < n; i++) {
        s[i % 8] = Math.fma(x[3 + i], x[3 + i], s[i % 8]);
      }
      double expected = ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
      int count = n;
      Matrices.kernels().forEach(gemm -> assertEquals(expected, gemm.sumOfSquares(x, 3, count)));
    }
  }

  @ParameterizedTest
  @MethodSource("unrolled.engine.math.Matrices#kernels")
  void largestMagnitudeIsNanWhenOneIs(Gemm gemm) {
    for (int n = 1; n <= 40; n++) {
      for (int i = 0; i < n; i++) {
        double[] x = new double[n + 2];
        x[0] = 9;
        x[n + 1] = 9;
        x[1 + i] = -3;
        assertEquals(3, gemm.maxAbs(x, 1, n));
        x[1 + i] = Double.NEGATIVE_INFINITY;
        assertEquals(Double.POSITIVE_INFINITY, gemm.maxAbs(x, 1, n));
        x[1 + i] = Double.NaN;
        assertTrue(Double.isNaN(gemm.maxAbs(x, 1, n)));
      }
    }
    assertEquals(0, gemm.maxAbs(new double[0], 0, 0));
  }

  @ParameterizedTest
  @MethodSource("unrolled.engine.math.Matrices#kernels")
  void largestIsFoundWhereverItStands(Gemm gemm) {
    for (int n = 1; n <= 40; n++) {
      for (int i = 0; i < n; i++) {
        double[] x = new double[n + 2];
        Arrays.fill(x, -5);
        x[0] = 9;
        x[n + 1] = 9;
        x[1 + i] = -3;
        assertEquals(-3, gemm.max(x, 1, n));
        x[1 + i] = Double.POSITIVE_INFINITY;
        assertEquals(Double.POSITIVE_INFINITY, gemm.max(x, 1, n));
        x[1 + i] = Double.NaN;
        assertTrue(Double.isNaN(gemm.max(x, 1, n)));
      }
    }
  }
}
