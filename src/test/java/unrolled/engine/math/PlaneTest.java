package unrolled.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PlaneTest {
  @Test
  void pointsOnALineHaveOneDirection() {
    double[] points = {1, 1, 2, 2, 3, 3, 6, 6};
    Plane plane = Plane.of(points, new Shape(4, 2));
    assertEquals(1, plane.share(0), 1e-15);
    assertEquals(0, plane.share(1), 1e-15);
    assertEquals(-2 * Math.sqrt(2), plane.along(0, points, 0), 1e-12);
    assertEquals(3 * Math.sqrt(2), plane.along(0, points, 6), 1e-12);
    assertEquals(0, plane.along(1, points, 6), 1e-12);
  }

  @Test
  void distancesInAPlaneStayWhatTheyAre() {
    double[] points = {3, 0, 4, 0, 0, 0, -3, 5, -4, 0, -5, 0};
    Plane plane = Plane.of(points, new Shape(4, 3));
    double across = plane.along(0, points, 0) - plane.along(0, points, 6);
    double upwards = plane.along(1, points, 0) - plane.along(1, points, 6);
    assertEquals(Math.sqrt(36 + 25 + 64), Math.hypot(across, upwards), 1e-12);
    assertEquals(1, plane.share(0) + plane.share(1), 1e-12);
  }

  @Test
  void onePointOneCoordinateAndOnePlaceOnlyAreNoSpecialCases() {
    assertEquals(0, Plane.of(new double[] {1, 2, 3}, new Shape(1, 3)).share(0));
    Plane line = Plane.of(new double[] {1, 4}, new Shape(2, 1));
    assertEquals(1.5, Math.abs(line.along(0, new double[] {4}, 0)), 1e-12);
    assertEquals(0, line.along(1, new double[] {4}, 0));
    assertEquals(0, Plane.of(new double[6], new Shape(3, 2)).share(0));
    assertThrows(IllegalArgumentException.class,
        () -> Plane.of(new double[] {1, Double.NaN}, new Shape(1, 2)));
  }

  @Test
  void directionsAreOrthonormalAndTheSameForTheSameMatrix() {
    double[] a = {2, 0, 1, 0, 3, 0, 0, 0, 1, 4, -1, 0};
    double[] v = LinearAlgebra.directions(a, new Shape(4, 3));
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double product = v[3 * i] * v[3 * j] + v[3 * i + 1] * v[3 * j + 1] + v[3 * i + 2] * v[3 * j + 2];
        assertEquals(i == j ? 1 : 0, product, 1e-12);
      }
    }
    double[] values = LinearAlgebra.singularValues(a, new Shape(4, 3));
    for (int i = 0; i < 3; i++) {
      double length = 0;
      for (int row = 0; row < 4; row++) {
        double image = a[3 * row] * v[3 * i] + a[3 * row + 1] * v[3 * i + 1] + a[3 * row + 2] * v[3 * i + 2];
        length = Math.hypot(length, image);
      }
      assertEquals(values[i], length, 1e-12, "‖A vᵢ‖ = σᵢ");
    }
    assertArrayEquals(v, LinearAlgebra.directions(a, new Shape(4, 3)));
  }
}
