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
}
