package unrolled.chart;

/// Round numbers, as people choose them for the ends of an axis.
public final class Round {
  private static final double[] STEPS = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

  private Round() {}

  /// The nearest round number that is at least as far from 0.
  public static double beyond(double value) {
    double size = Math.abs(value);
    if (size == 0 || !Double.isFinite(value)) {
      return value;
    }
    double decade = Math.pow(10, Math.floor(Math.log10(size)));
    for (double step : STEPS) {
      if (step * decade >= size && Double.isFinite(step * decade)) {
        return Math.copySign(step * decade, value);
      }
    }
    return value;
  }

  /// The power of ten at or above a positive number.
  public static double decadeAbove(double value) {
    double decade = Math.pow(10, Math.ceil(Math.log10(value)));
    return Double.isFinite(decade) ? decade : Double.MAX_VALUE;
  }

  /// The power of ten at or below a positive number, never so small that it loses digits.
  public static double decadeBelow(double value) {
    return Math.max(Math.pow(10, Math.floor(Math.log10(value))), Double.MIN_NORMAL);
  }
}
