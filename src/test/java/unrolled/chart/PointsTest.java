package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class PointsTest {
  private int told;

  @Test
  void aFullRingForgetsTheOldest() {
    Points points = new Points(1000);
    for (int i = 0; i < 2500; i++) {
      points.add(i, -i);
    }
    assertEquals(1000, points.size());
    assertEquals(1500, points.x(0));
    assertEquals(-2499, points.y(999));
    assertTrue(points.isAscending());
  }

  @Test
  void whoWatchesIsToldOnceForEveryChangeUntilItIsEnough() {
    Points points = new Points(3);
    Subscription watching = points.watch(() -> told++);
    points.add(1, 2);
    points.set(new double[] {3, 1}, new double[] {4, 5});
    assertEquals(2, told);
    assertFalse(points.isAscending());
    points.clear();
    assertEquals(3, told);
    assertTrue(points.isAscending());
    watching.unsubscribe();
    points.add(1, 1);
    assertEquals(3, told);
    assertEquals(1, points.size());
  }

  @Test
  void whatAreNoPointsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Points(0));
    assertThrows(IllegalArgumentException.class, () -> Points.of(new double[2], new double[1]));
  }
}
