package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramTest {
  private static int sum(Histogram histogram) {
    return IntStream.range(0, Histogram.BINS).map(histogram::count).sum();
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "1.01,2", "2,2", "4.9,5", "5.1,10", "0.03,0.05", "-0.03,0.05", "1e300,1e300",
      "3e-320,5e-320", "4.9e-324,4.9e-324"})
  void theLimitIsARoundNumberThatEverythingFitsIn(double number, double limit) {
    Histogram histogram = Histogram.of(new double[] {number, 0});
    assertEquals(limit, histogram.limit(), limit * 0.011);
    assertTrue(histogram.limit() >= Math.abs(number));
    assertEquals(2, sum(histogram));
  }

  @Test
  void everyNumberIsCountedWhereItsMiddleIsNearest() {
    double[] numbers = new Random(4).doubles(1_000, -0.9, 0.9).toArray();
    Histogram histogram = Histogram.of(numbers);
    for (int bin = 0; bin < Histogram.BINS; bin++) {
      double middle = histogram.middle(bin);
      double half = histogram.limit() / Histogram.BINS;
      long expected = Arrays.stream(numbers).filter(each -> Math.abs(each - middle) < half).count();
      assertEquals(expected, histogram.count(bin));
    }
    assertEquals(0, histogram.middle(Histogram.BINS / 2), 1e-16);
  }

  @Test
  void differencesAreOfNumbersInTheirPlaces() {
    Histogram histogram = Histogram.ofDifference(new double[] {3, 5, 1}, new double[] {3, 5, 0});
    assertEquals(2, histogram.count(Histogram.BINS / 2));
    assertEquals(1, histogram.count(Histogram.BINS - 1));
  }

  @Test
  void whatIsNotFiniteIsCountedApart() {
    Histogram histogram =
        Histogram.of(new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1, Double.NEGATIVE_INFINITY});
    assertEquals(3, histogram.beyond());
    assertEquals(1, histogram.count(0));
    assertEquals(1, sum(histogram));
    assertEquals(1, sum(Histogram.of(new double[] {Double.MAX_VALUE})));
  }
}
