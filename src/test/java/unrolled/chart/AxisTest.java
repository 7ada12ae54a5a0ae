package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "NaN, 1", "0, Infinity"})
  void endsThatAreNoneAreRefused(double low, double high) {
    assertThrows(IllegalArgumentException.class, () -> Axis.linear("", low, high));
  }

  @Test
  void aLogAxisBeginsAboveZero() {
    assertThrows(IllegalArgumentException.class, () -> Axis.log("", 0, 1));
  }

  @Test
  void anAxisGrowsInRoundStepsAndNeverShrinks() {
    AxisWindow window = new AxisWindow(Axis.linear("", 0, 10).growing());
    window.include(11);
    assertEquals(15, window.high());
    window.include(-0.2);
    assertEquals(-0.2, window.low());
    window.include(Double.NaN);
    window.include(3);
    assertEquals(15, window.high());
  }

  @Test
  void aLogAxisGrowsByDecades() {
    AxisWindow window = new AxisWindow(Axis.log("", 1e-2, 1).growing());
    window.include(3e-7);
    window.include(20);
    window.include(0);
    assertEquals(1e-7, window.low(), 1e-20);
    assertEquals(100, window.high(), 1e-12);
  }

  @Test
  void anAxisThatDoesNotGrowStaysAndSoDoesWhatIsZoomedTo() {
    AxisWindow fixed = new AxisWindow(Axis.linear("", 0, 10));
    fixed.include(1000);
    assertEquals(10, fixed.high());
    AxisWindow growing = new AxisWindow(Axis.linear("", 0, 10).growing());
    growing.narrow(4, 2);
    growing.include(1000);
    assertEquals(2, growing.low());
    assertEquals(4, growing.high());
    growing.reset();
    assertEquals(1000, growing.high());
  }

  @Test
  void zoomingKeepsTheValueUnderThePointerInItsPlace() {
    AxisWindow window = new AxisWindow(Axis.linear("", 0, 10));
    window.zoom(2, 8);
    assertEquals(4, window.low());
    assertEquals(9, window.high());
    AxisWindow decades = new AxisWindow(Axis.log("", 1e-4, 1e4));
    decades.zoom(2, 1);
    assertEquals(1e-2, decades.low(), 1e-15);
    assertEquals(1e2, decades.high(), 1e-10);
  }

  @Test
  void oneCannotZoomOutOfTheAxisOrIntoNothing() {
    AxisWindow window = new AxisWindow(Axis.linear("", 0, 10));
    window.zoom(0.1, 5);
    assertFalse(window.isZoomed());
    window.narrow(3, 3);
    assertFalse(window.isZoomed());
  }

  @Test
  void panningEndsAtTheEnds() {
    AxisWindow window = new AxisWindow(Axis.linear("", 0, 10));
    window.narrow(4, 6);
    window.pan(0.5);
    assertEquals(5, window.low());
    window.pan(100);
    assertEquals(8, window.low());
    assertEquals(10, window.high());
    window.pan(-100);
    assertEquals(0, window.low());
  }

  @Test
  void anAxisWithTheSameEndsKeepsTheZoomAnotherDoesNot() {
    AxisWindow window = new AxisWindow(Axis.linear("a", 0, 10));
    window.narrow(4, 6);
    window.show(Axis.linear("b", 0, 10));
    assertTrue(window.isZoomed());
    window.show(Axis.linear("b", 0, 12));
    assertFalse(window.isZoomed());
    assertEquals(12, window.high());
  }

  @Test
  void aValueIsMovedByAShareOfTheWindow() {
    AxisWindow window = new AxisWindow(Axis.linear("", -4, 4));
    assertEquals(0.8, window.moved(0, 0.1), 1e-15);
    assertEquals(4, window.moved(0, 10));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.7, 0.8", "1, 1", "11, 15", "-7, -8", "95, 100", "1.7e308, 1.7e308"})
  void roundNumbersLieBeyond(double value, double expected) {
    assertEquals(expected, Round.beyond(value), Math.abs(expected) * 1e-15);
  }
}
