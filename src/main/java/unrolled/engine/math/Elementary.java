package unrolled.engine.math;

/// Elementary functions whose every bit is the same on any machine, cold or warm.
///
/// They are built from additions, products, divisions and `Math.fma` of IEEE 754 double precision only, each
/// correctly rounded, so interpreter, compiler and vector unit agree; the intrinsics of `Math` do not promise
/// that.
/// `exp(x) = 2ⁿ · (1 + r + r² q(r))` with `n = round(x / ln 2)`, `r = x − n ln 2`, `|r| ≤ ln 2 / 2` and `q`
/// the polynomial of degree 10 that interpolates `(eʳ − 1 − r) / r²` at Chebyshev nodes (error below
/// 3·10⁻¹⁹);
/// `tanh` and `sigmoid` follow from it, `log` is the rational reduction of fdlibm (`e_log.c`).
/// NaN gives NaN everywhere; `VectorKernel` repeats the same operations lane by lane.
public final class Elementary {
  static final double LOG2_E = 1.4426950408889634;
  static final double LN2_HIGH = 6.93147180369123816490e-01;
  static final double LN2_LOW = 1.90821492927058770002e-10;

  /// Adding it rounds to an integer, whose low bits, plus the exponent bias 1023, end the significand.
  static final double ROUNDER = 0x1.8p52 + 1023;

  static final double EXP_LOWEST = -746;
  static final double EXP_HIGHEST = 710;
  static final double EXPM1_LOWEST = -40;
  static final double TANH_HIGHEST = 22;
  static final int EXPONENT_SHIFT = 52;
  static final double MAX_POWER = 1023;

  static final double Q0 = 0.5;
  static final double Q1 = 0.1666666666666667;
  static final double Q2 = 0.04166666666666667;
  static final double Q3 = 0.008333333333326112;
  static final double Q4 = 0.001388888888888373;
  static final double Q5 = 0.0001984126987490126;
  static final double Q6 = 2.4801587325605324e-05;
  static final double Q7 = 2.7557255297969643e-06;
  static final double Q8 = 2.755727357010214e-07;
  static final double Q9 = 2.5105259538448494e-08;
  static final double Q10 = 2.0914717341716378e-09;

  private static final double TWO_54 = 0x1p54;
  private static final double L1 = 6.666666666666735130e-01;
  private static final double L2 = 3.999999999940941908e-01;
  private static final double L3 = 2.857142874366239149e-01;
  private static final double L4 = 2.222219843214978396e-01;
  private static final double L5 = 1.818357216161805012e-01;
  private static final double L6 = 1.531383769920937332e-01;
  private static final double L7 = 1.479819860511658591e-01;

  /// Upper half of √2 / 2 as a double, where the significand is split for the logarithm.
  private static final int ROOT_HALF = 0x3fe6a09e;

  private Elementary() {}

  /// `eˣ`: 0 below −745.14, infinite above 709.79, subnormal results rounded once; within 1 ulp.
  public static double exp(double x) {
    double z = Math.min(Math.max(x, EXP_LOWEST), EXP_HIGHEST);
    double n = Math.fma(z, LOG2_E, ROUNDER) - ROUNDER;
    double y = 1 + expm1OfRemainder(remainder(z, n));
    double half = Math.fma(n, 0.5, ROUNDER);
    double otherHalf = n - (half - ROUNDER) + ROUNDER;
    return y * powerOfTwo(half) * powerOfTwo(otherHalf);
  }

  /// `eˣ − 1`, accurate near 0 and with the sign of `x`, also for −0; within 2 ulp.
  public static double expm1(double x) {
    double z = Math.min(Math.max(x, EXPM1_LOWEST), EXP_HIGHEST);
    double n = Math.fma(z, LOG2_E, ROUNDER) - ROUNDER;
    double p = expm1OfRemainder(remainder(z, n));
    double power = Math.min(n, MAX_POWER);
    double scale = powerOfTwo(power + ROUNDER);
    double y = Math.fma(scale, p, scale - 1) * (n - power + 1);
    return withSign(y, x);
  }

  /// `tanh x = (e²ˣ − 1) / (e²ˣ + 1)`, odd to the last bit; within 3 ulp.
  public static double tanh(double x) {
    double z = 2 * Math.min(Math.abs(x), TANH_HIGHEST);
    double rounded = Math.fma(z, LOG2_E, ROUNDER);
    double p = expm1OfRemainder(remainder(z, rounded - ROUNDER));
    double scale = powerOfTwo(rounded);
    return withSign(Math.fma(scale, p, scale - 1) / Math.fma(scale, p, scale + 1), x);
  }

  /// The logistic function `σ(x) = 1 / (1 + e⁻ˣ)`, accurate in both tails; within 3 ulp.
  public static double sigmoid(double x) {
    double e = exp(-Math.abs(x));
    double numerator = Double.doubleToRawLongBits(x) < 0 ? e : 1;
    return numerator / (1 + e);
  }

  /// Natural logarithm: −∞ at 0, NaN below, within 1 ulp.
  public static double log(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }
    boolean subnormal = x < Double.MIN_NORMAL;
    long bits = Double.doubleToRawLongBits(subnormal ? x * TWO_54 : x);
    int high = (int) (bits >> 32);
    int exponent = (high - ROOT_HALF) >> 20;
    double m = Double.longBitsToDouble(bits - ((long) exponent << EXPONENT_SHIFT));
    return logOfParts(m - 1, subnormal ? exponent - 54 : exponent);
  }

  /// `log(1 + x)`, accurate near 0 by the correction of the rounding of `1 + x` (Kahan); within 2 ulp.
  public static double log1p(double x) {
    double u = 1 + x;
    if (u == 1) {
      return x;
    }
    if (u <= 0 || u == Double.POSITIVE_INFINITY) {
      return log(u);
    }
    return log(u) + (x - (u - 1)) / u;
  }

  /// `log(1 + f) + k ln 2` for `√½ ≤ 1 + f < √2`.
  private static double logOfParts(double f, double k) {
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double odd = w * Math.fma(w, Math.fma(w, L6, L4), L2);
    double even = z * Math.fma(w, Math.fma(w, Math.fma(w, L7, L5), L3), L1);
    double half = 0.5 * f * f;
    double tail = Math.fma(s, half + (odd + even), k * LN2_LOW);
    return k * LN2_HIGH - (half - tail - f);
  }

  /// `x − n ln 2`, rounded once: the product with the high part of ln 2 is exact.
  private static double remainder(double x, double n) {
    return Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
  }

  /// `eʳ − 1 = r + r² q(r)`, the even and odd terms of `q` summed separately.
  private static double expm1OfRemainder(double r) {
    double s = r * r;
    double even = Math.fma(Math.fma(Math.fma(Math.fma(Math.fma(Q10, s, Q8), s, Q6), s, Q4), s, Q2), s, Q0);
    double odd = Math.fma(Math.fma(Math.fma(Math.fma(Q9, s, Q7), s, Q5), s, Q3), s, Q1);
    return Math.fma(s, Math.fma(odd, r, even), r);
  }

  /// `2ⁿ` out of the low bits of `n + ROUNDER`.
  private static double powerOfTwo(double rounded) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(rounded) << EXPONENT_SHIFT);
  }

  private static double withSign(double magnitude, double sign) {
    long bits = Double.doubleToRawLongBits(magnitude) | (Double.doubleToRawLongBits(sign) & Long.MIN_VALUE);
    return Double.longBitsToDouble(bits);
  }
}
