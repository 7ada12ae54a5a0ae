package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.ParsePosition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "-0.5, −0.5", "0.30000000000000004, 0.3", "1500, 1500", "2000000, 2×10⁶",
      "-1000000, −10⁶", "0.00002, 2×10⁻⁵"})
  void ticksAreAsShortAsTheyAreExact(double value, String expected) {
    assertEquals(expected, new TickFormat().format(value));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "10, 10", "50, 50", "0.001, 10⁻³", "0.002, 2×10⁻³", "1e300, 10³⁰⁰"})
  void powersAreWrittenAsPowers(double value, String expected) {
    assertEquals(expected, TickFormat.power(value));
  }

  @Test
  void wholeNumbersAreTicksToo() {
    assertEquals("−3", new TickFormat().format(-3L));
    assertThrows(UnsupportedOperationException.class,
        () -> new TickFormat().parse("1", new ParsePosition(0)));
  }

  @Test
  void manyDecadesAreMarkedEveryFewAndFewAreDivided() {
    assertEquals(List.of(1.0, 10.0, 100.0, 1000.0), DecadeAxis.ticks(1, 1000, 400));
    assertEquals(List.of(1e-30, 1e-20, 1e-10, 1.0), DecadeAxis.ticks(1e-30, 1, 91));
    assertEquals(List.of(1.0, 2.0, 5.0, 10.0), DecadeAxis.ticks(1, 10, 400));
    assertEquals(List.of(2.0, 2.5, 3.0, 3.5), DecadeAxis.ticks(2, 3.6, 400));
    assertTrue(DecadeAxis.ticks(Double.MIN_NORMAL, Double.MAX_VALUE, 100).size() < 10);
  }
}
