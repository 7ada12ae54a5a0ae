package unrolled.engine.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecadesTest {
  @Test
  void lengthsWhoseSquaresLeaveTheRangeOfADoubleHaveDecades() {
    double[] tiny = {3e-300, 4e-300};
    double[] huge = {3e300, -4e300};
    assertEquals(-300 + Math.log10(5), Decades.length(tiny, 0, 2), 1e-12);
    assertEquals(300 + Math.log10(5), Decades.length(huge, 0, 2), 1e-12);
    assertEquals(300 + Math.log10(4), Decades.length(huge, 1, 1), 1e-12);
  }

  @Test
  void zeroAndTheInfiniteStayWhatTheyAre() {
    assertEquals(Double.NEGATIVE_INFINITY, Decades.length(new double[3], 0, 3));
    assertEquals(Double.POSITIVE_INFINITY, Decades.length(new double[] {1, Double.NEGATIVE_INFINITY}, 0, 2));
    assertTrue(Double.isNaN(Decades.length(new double[] {1, Double.NaN}, 0, 2)));
    assertEquals(Double.NEGATIVE_INFINITY, Decades.of(0));
  }

  @Test
  void aLengthFromDecadesIsThatOfTheNumbers() {
    double[] decades = {-400, -400 + Math.log10(3), Double.NEGATIVE_INFINITY};
    assertEquals(-400 + Math.log10(Math.sqrt(10)), Decades.lengthOf(decades), 1e-12);
    double[] none = new double[2];
    Arrays.fill(none, Double.NEGATIVE_INFINITY);
    assertEquals(Double.NEGATIVE_INFINITY, Decades.lengthOf(none));
  }
}
