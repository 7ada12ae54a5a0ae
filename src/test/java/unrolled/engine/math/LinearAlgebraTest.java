package unrolled.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearAlgebraTest {
  @Test
  void spectralRadiusOfATriangleIsItsLargestDiagonalElement() {
    assertEquals(3, LinearAlgebra.spectralRadius(new double[] {2, 5, 1, 0, -3, 7, 0, 0, 1}, 3), 1e-12);
  }

  /// A rotation scaled by 0.9: the eigenvalues `0.9 e^{±iφ}` are no real numbers.
  @Test
  void spectralRadiusSeesComplexPairs() {
    double c = 0.9 * Math.cos(1);
    double s = 0.9 * Math.sin(1);
    assertEquals(0.9, LinearAlgebra.spectralRadius(new double[] {c, -s, s, c}, 2), 1e-12);
  }

  /// One eigenvector only: the eigenvalue itself is then known to about the square root of the precision.
  @Test
  void spectralRadiusOfADefectiveMatrixIsFound() {
    assertEquals(2, LinearAlgebra.spectralRadius(new double[] {3, 1, -1, 1}, 2), 1e-7);
    assertEquals(0, LinearAlgebra.spectralRadius(new double[] {0, 1, 0, 0}, 2), 1e-7);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-160, 1, 1e160, 1e300})
  void scaleOfTheElementsDoesNotMatter(double scale) {
    double[] a = {0, -2 * scale, 2 * scale, 0};
    assertEquals(2, LinearAlgebra.spectralRadius(a, 2) / scale, 1e-12);
    assertEquals(2, LinearAlgebra.largestSingularValue(a, new Shape(2, 2)) / scale, 1e-12);
  }

  @Test
  void zeroAndEmptyMatricesHaveRadiusZero() {
    assertEquals(0, LinearAlgebra.spectralRadius(new double[9], 3));
    assertEquals(0, LinearAlgebra.spectralRadius(new double[0], 0));
    assertEquals(0, LinearAlgebra.largestSingularValue(new double[0], new Shape(0, 4)));
    assertArrayEquals(new double[2], LinearAlgebra.singularValues(new double[6], new Shape(2, 3)));
  }

  /// `[[3, 0], [4, 5]]` has `√45` and `√5`.
  @Test
  void singularValuesAreKnownNumbersInDescendingOrder() {
    double[] values = LinearAlgebra.singularValues(new double[] {3, 0, 4, 5}, new Shape(2, 2));
    assertArrayEquals(new double[] {Math.sqrt(45), Math.sqrt(5)}, values, 1e-12);
    double[] wide = LinearAlgebra.singularValues(new double[] {0, 0, 2, 0, 7, 0}, new Shape(2, 3));
    assertArrayEquals(new double[] {7, 2}, wide, 1e-12);
    double[] tall = LinearAlgebra.singularValues(new double[] {0, 7, 0, 0, 2, 0}, new Shape(3, 2));
    assertArrayEquals(new double[] {7, 2}, tall, 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 5", "12, 4", "4, 12", "64, 16", "40, 40"})
  void orthogonalMatrixHasOrthonormalRowsOrColumns(int rows, int columns) {
    double[] q = LinearAlgebra.orthogonal(new Shape(rows, columns), new Random(1));
    int count = Math.min(rows, columns);
    int length = Math.max(rows, columns);
    int step = rows <= columns ? 1 : columns;
    int next = rows <= columns ? columns : 1;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        double product = 0;
        for (int p = 0; p < length; p++) {
          product += q[i * next + p * step] * q[j * next + p * step];
        }
        assertEquals(i == j ? 1 : 0, product, 1e-14);
      }
    }
  }

  /// Over all orthogonal matrices each element has mean 0 and mean square `1/n`; without the sign of the
  /// diagonal of
  /// `R` the first one would be negative always.
  @Test
  void orthogonalMatricesAreSpreadEvenly() {
    Random random = new Random(2);
    int count = 4000;
    int n = 3;
    double[] mean = new double[n * n];
    double[] meanSquare = new double[n * n];
    for (int trial = 0; trial < count; trial++) {
      double[] q = LinearAlgebra.orthogonal(new Shape(n, n), random);
      for (int i = 0; i < n * n; i++) {
        mean[i] += q[i] / count;
        meanSquare[i] += q[i] * q[i] / count;
      }
    }
    for (int i = 0; i < n * n; i++) {
      assertEquals(0, mean[i], 0.05);
      assertEquals(1.0 / n, meanSquare[i], 0.03);
    }
  }

  @Test
  void oneByOneOrthogonalMatrixHasTheSignOfItsNumber() {
    for (int seed = 0; seed < 20; seed++) {
      double drawn = new Random(seed).nextGaussian();
      assertEquals(Math.signum(drawn), LinearAlgebra.orthogonal(new Shape(1, 1), new Random(seed))[0], 1e-15);
    }
  }

  @Test
  void seedDecidesTheMatrix() {
    Shape shape = new Shape(6, 4);
    double[] first = LinearAlgebra.orthogonal(shape, new Random(3));
    assertArrayEquals(first, LinearAlgebra.orthogonal(shape, new Random(3)));
    assertFalse(Arrays.equals(first, LinearAlgebra.orthogonal(shape, new Random(4))));
  }

  @Test
  void elementThatIsNoNumberIsNamed() {
    double[] a = {1, 2, 3, Double.NaN, 5, 6};
    var error = assertThrows(
        IllegalArgumentException.class, () -> LinearAlgebra.singularValues(a, new Shape(2, 3)));
    assertEquals(
        "The element in row 2, column 1 of the matrix is NaN, not a finite number.", error.getMessage());
    double[] b = {Double.POSITIVE_INFINITY};
    error = assertThrows(IllegalArgumentException.class, () -> LinearAlgebra.spectralRadius(b, 1));
    assertEquals(
        "The element in row 1, column 1 of the matrix is Infinity, not a finite number.", error.getMessage());
  }

  @Test
  void shapeThatNoArrayCanHoldIsRefused() {
    var error = assertThrows(IllegalArgumentException.class, () -> new Shape(1 << 16, 1 << 16));
    assertEquals("A matrix cannot have the shape 65536 × 65536.", error.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Shape(-1, 2));
    assertEquals("2 × 3", new Shape(2, 3).toString());
    assertEquals(6, new Shape(2, 3).size());
  }

  @Test
  void aPositiveDefiniteSystemIsSolvedAndAnyOtherRefused() {
    double[] a = {4, 1, 1, 3};
    double[] x = LinearAlgebra.solve(a, new double[] {6, 1, 7, 3}, new Shape(2, 2));
    assertArrayEquals(new double[] {1, 0, 2, 1}, x, 1e-14);
    assertThrows(ArithmeticException.class,
        () -> LinearAlgebra.solve(new double[] {1, 2, 2, 1}, new double[2], new Shape(2, 1)));
  }
}
