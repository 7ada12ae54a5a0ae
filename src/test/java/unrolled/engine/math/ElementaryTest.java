package unrolled.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The elementary functions against series of forty digits.
class ElementaryTest {
  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal LN2 =
      new BigDecimal(
          "0.693147180559945309417232121458176568075500134360255254120680009493393621969694715605863327");
  private static final int SAMPLES = 1200;

  /// Error in units of the last place of the true value, the largest over the samples.
  private static double worst(DoubleUnaryOperator f, UnaryOperator<BigDecimal> exact, double[] samples) {
    double worst = 0;
    for (double x : samples) {
      BigDecimal truth = exact.apply(new BigDecimal(x));
      BigDecimal error = new BigDecimal(f.applyAsDouble(x)).subtract(truth).abs();
      double unit = Math.ulp(truth.doubleValue());
      worst = Math.max(worst, error.divide(new BigDecimal(unit), DIGITS).doubleValue());
    }
    return worst;
  }

  /// Samples from `−limit` to `limit`, a third of them small and a few tiny.
  private static double[] samples(double limit) {
    Random random = new Random(1);
    double[] x = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      x[i] = switch (i % 6) {
        case 0, 1 -> random.nextGaussian();
        case 2 -> random.nextGaussian() * Math.scalb(1.0, -random.nextInt(60));
        default -> random.nextDouble(-limit, limit);
      };
    }
    return x;
  }

  private static BigDecimal exactExp(BigDecimal x) {
    int n = (int) Math.rint(x.doubleValue() / LN2.doubleValue());
    BigDecimal r = x.subtract(LN2.multiply(BigDecimal.valueOf(n)), DIGITS);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int i = 1; i < 40; i++) {
      term = term.multiply(r, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    BigDecimal two = BigDecimal.valueOf(2);
    return n >= 0
        ? sum.multiply(two.pow(n, DIGITS), DIGITS)
        : sum.divide(two.pow(-n, DIGITS), DIGITS);
  }

  /// Near 0 by its own series: the difference would lose the leading digits.
  private static BigDecimal exactExpm1(BigDecimal x) {
    if (Math.abs(x.doubleValue()) > 0.3) {
      return exactExp(x).subtract(BigDecimal.ONE, DIGITS);
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal term = BigDecimal.ONE;
    for (int i = 1; i < 40; i++) {
      term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum;
  }

  private static BigDecimal exactTanh(BigDecimal x) {
    BigDecimal e = exactExpm1(x.add(x));
    return e.divide(e.add(BigDecimal.valueOf(2)), DIGITS);
  }

  private static BigDecimal exactSigmoid(BigDecimal x) {
    return BigDecimal.ONE.divide(BigDecimal.ONE.add(exactExp(x.negate())), DIGITS);
  }

  /// By Newton's method on `eʸ = x` from a logarithm that is right to fifteen digits.
  private static BigDecimal exactLog(BigDecimal x) {
    BigDecimal y = new BigDecimal(StrictMath.log(x.doubleValue()));
    for (int i = 0; i < 3; i++) {
      y = y.add(x.divide(exactExp(y), DIGITS).subtract(BigDecimal.ONE), DIGITS);
    }
    return y;
  }

  @Test
  void expIsWithinOneUnitInTheLastPlace() {
    assertTrue(worst(Elementary::exp, ElementaryTest::exactExp, samples(708)) <= 1);
    assertEquals(Math.E, Elementary.exp(1), Math.ulp(Math.E));
  }

  @Test
  void subnormalExpIsWithinOneUnit() {
    double[] x = new Random(2).doubles(500, -745.13, -708).toArray();
    assertTrue(worst(Elementary::exp, ElementaryTest::exactExp, x) <= 1);
  }

  @Test
  void expm1IsWithinTwoUnits() {
    assertTrue(worst(Elementary::expm1, ElementaryTest::exactExpm1, samples(39)) <= 2);
    assertTrue(worst(Elementary::expm1, ElementaryTest::exactExpm1, samples(709)) <= 2);
  }

  @Test
  void tanhIsWithinThreeUnits() {
    assertTrue(worst(Elementary::tanh, ElementaryTest::exactTanh, samples(21)) <= 3);
    assertEquals(0.7615941559557649, Elementary.tanh(1));
  }

  @Test
  void sigmoidIsWithinThreeUnits() {
    assertTrue(worst(Elementary::sigmoid, ElementaryTest::exactSigmoid, samples(700)) <= 3);
    assertEquals(0.5, Elementary.sigmoid(0));
  }

  @Test
  void logIsWithinOneUnitAndLog1pWithinTwo() {
    double[] x = samples(700);
    for (int i = 0; i < x.length; i++) {
      x[i] = i % 2 == 0 ? Math.exp(x[i]) : 1 + Math.abs(x[i]);
    }
    assertTrue(worst(Elementary::log, ElementaryTest::exactLog, x) <= 1);
    assertEquals(StrictMath.log(Double.MIN_VALUE), Elementary.log(Double.MIN_VALUE));
    double[] small = new Random(3).doubles(1000, -0.9, 3).filter(v -> Math.abs(v) > 1e-10).toArray();
    UnaryOperator<BigDecimal> exact = v -> exactLog(BigDecimal.ONE.add(v));
    assertTrue(worst(Elementary::log1p, exact, small) <= 2);
  }

  @Test
  void endsOfTheRangeAreExact() {
    double infinity = Double.POSITIVE_INFINITY;
    assertEquals(infinity, Elementary.exp(infinity));
    assertEquals(infinity, Elementary.exp(709.79));
    assertEquals(0, Elementary.exp(-infinity));
    assertEquals(0, Elementary.exp(-745.2));
    assertEquals(Double.MIN_VALUE, Elementary.exp(-745));
    assertEquals(infinity, Elementary.expm1(infinity));
    assertEquals(-1, Elementary.expm1(-infinity));
    assertEquals(1, Elementary.tanh(infinity));
    assertEquals(-1, Elementary.tanh(-infinity));
    assertEquals(1, Elementary.sigmoid(infinity));
    assertEquals(0, Elementary.sigmoid(-infinity));
    assertEquals(-infinity, Elementary.log(0));
    assertEquals(infinity, Elementary.log(infinity));
    assertEquals(0, Elementary.log(1));
    assertEquals(-infinity, Elementary.log1p(-1));
    assertEquals(infinity, Elementary.log1p(infinity));
  }

  @Test
  void notANumberStaysOne() {
    assertTrue(Double.isNaN(Elementary.exp(Double.NaN)));
    assertTrue(Double.isNaN(Elementary.expm1(Double.NaN)));
    assertTrue(Double.isNaN(Elementary.tanh(Double.NaN)));
    assertTrue(Double.isNaN(Elementary.sigmoid(Double.NaN)));
    assertTrue(Double.isNaN(Elementary.log(Double.NaN)));
    assertTrue(Double.isNaN(Elementary.log(-1)));
    assertTrue(Double.isNaN(Elementary.log1p(Double.NaN)));
    assertTrue(Double.isNaN(Elementary.log1p(-2)));
  }

  @Test
  void signOfZeroAndSmallestNumbersAreKept() {
    for (double x : new double[] {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 1e-310, -1e-300, 1e-20}) {
      assertEquals(x, Elementary.tanh(x));
      assertEquals(x, Elementary.expm1(x));
      assertEquals(x, Elementary.log1p(x));
      assertEquals(1, Elementary.exp(x));
    }
  }

  @Test
  void tanhIsOddToTheLastBit() {
    for (double x : samples(25)) {
      assertEquals(-Elementary.tanh(x), Elementary.tanh(-x));
    }
  }

  @Test
  void functionsNeverLeaveTheirRange() {
    for (double x : samples(800)) {
      assertTrue(Math.abs(Elementary.tanh(x)) <= 1);
      assertTrue(Elementary.sigmoid(x) >= 0 && Elementary.sigmoid(x) <= 1);
      assertTrue(Elementary.exp(x) >= 0);
      assertTrue(Elementary.expm1(x) >= -1);
    }
  }

  @Test
  void functionsGrowWithTheirArgument() {
    double[] x = samples(720);
    Arrays.sort(x);
    for (int i = 1; i < x.length; i++) {
      if (x[i] - x[i - 1] > 1e-12 * Math.abs(x[i])) {
        assertTrue(Elementary.exp(x[i]) >= Elementary.exp(x[i - 1]));
        assertTrue(Elementary.expm1(x[i]) >= Elementary.expm1(x[i - 1]));
        assertTrue(Elementary.tanh(x[i]) >= Elementary.tanh(x[i - 1]));
        assertTrue(Elementary.sigmoid(x[i]) >= Elementary.sigmoid(x[i - 1]));
      }
    }
  }
}
