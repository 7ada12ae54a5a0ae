package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisWindowTest {
  private final AxisWindow window = new AxisWindow(Axis.log("‖∂L/∂W‖", 1e-3, 10));

  @ParameterizedTest
  @CsvSource({"1e-6, 1e-5", "20, 1e9", "1e-3, 1e-3", "10, 10", "1e-9, 1e-3"})
  void whatLiesBesideTheAxisIsNotZoomedTo(double from, double to) {
    window.narrow(from, to);
    assertFalse(window.isZoomed());
    assertEquals(1e-3, window.low());
    assertEquals(10, window.high());
  }

  @Test
  void whatReachesBeyondTheAxisIsCutAtItsEnd() {
    window.narrow(1e-9, 1);
    assertEquals(1e-3, window.low());
    assertEquals(1, window.high(), 1e-12);
    assertTrue(window.isZoomed());
  }

  @Test
  void onAnAxisWithEdgesWhatLiesBeyondStandsAtTheEdge() {
    AxisWindow edged = new AxisWindow(Axis.log("‖∂L/∂h‖", 1e-12, 1e6).withEdges());
    assertEquals(1e-12, edged.placed(0));
    assertEquals(1e6, edged.placed(Double.POSITIVE_INFINITY));
    assertEquals(0.5, edged.placed(0.5));
    assertEquals(Double.NaN, edged.placed(Double.NaN));
    assertEquals(-1, edged.beyond(1e-13));
    assertEquals(1, edged.beyond(1e7));
    assertEquals(0, edged.beyond(1e6));
    assertEquals(0, window.beyond(1e9), "without edges it is left out");
    assertEquals(1e9, window.placed(1e9));
  }
}
