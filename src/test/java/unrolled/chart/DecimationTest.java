package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DecimationTest {
  private static final int COLUMNS = 100;

  private final Decimation chosen = new Decimation();

  private static Points many(int count) {
    Points points = new Points(count);
    for (int i = 0; i < count; i++) {
      points.add(i, i == 70_001 ? 99 : Math.sin(i * 0.01));
    }
    return points;
  }

  private static AxisWindow window(double low, double high) {
    return new AxisWindow(Axis.linear("", low, high));
  }

  private double largest() {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < chosen.size(); i++) {
      largest = Math.max(largest, chosen.y(i));
    }
    return largest;
  }

  @Test
  void aHundredThousandPointsAreAtMostFourAColumnAndNoSpikeIsLost() {
    Points points = many(100_000);
    chosen.choose(points, window(0, 100_000), COLUMNS);
    assertTrue(chosen.size() <= 4 * COLUMNS);
    assertEquals(99, largest());
    for (int i = 1; i < chosen.size(); i++) {
      assertTrue(chosen.x(i) > chosen.x(i - 1));
    }
  }

  @Test
  void fewPointsAreAllDrawn() {
    chosen.choose(many(300), window(0, 300), COLUMNS);
    assertEquals(300, chosen.size());
    assertEquals(Math.sin(2.99), chosen.y(299));
  }

  @Test
  void onlyTheWindowIsDrawnAndOnePointBeyondEachSide() {
    chosen.choose(many(1000), window(200, 210), COLUMNS);
    assertEquals(199, chosen.x(0));
    assertEquals(211, chosen.x(chosen.size() - 1));
  }

  @Test
  void aGapStaysAGap() {
    Points points = new Points(100_000);
    for (int i = 0; i < 100_000; i++) {
      points.add(i, i == 40_000 ? Double.NaN : 1);
    }
    chosen.choose(points, window(0, 100_000), COLUMNS);
    long gaps = 0;
    for (int i = 0; i < chosen.size(); i++) {
      gaps += Double.isNaN(chosen.y(i)) ? 1 : 0;
    }
    assertEquals(1, gaps);
  }

  @Test
  void aCloudIsNeverThinnedOut() {
    Points points = new Points(5000);
    for (int i = 0; i < 5000; i++) {
      points.add(i % 7, i);
    }
    chosen.choose(points, window(0, 7), COLUMNS);
    assertEquals(5000, chosen.size());
  }

  @Test
  void nothingIsNothing() {
    chosen.choose(new Points(5), window(0, 1), COLUMNS);
    assertEquals(0, chosen.size());
  }
}
