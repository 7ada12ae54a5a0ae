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
}
