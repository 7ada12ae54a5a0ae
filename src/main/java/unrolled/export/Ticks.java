package unrolled.export;

import java.math.BigDecimal;
import unrolled.chart.Axis;
import unrolled.chart.Scale;

/// Few marks on an axis: five or so, at round numbers.
final class Ticks {
  private static final double MOST = 6;
  /// The share of a distance below which a value counts as on its mark.
  private static final double CLOSE = 1e-9;
  private static final double[] STEPS = {1, 2, 5, 10};

  private Ticks() {}

  /// The mark at or below a value: slides count marks from the end of an axis, so that is where it has to begin.
  static double below(double value, double unit) {
    double marks = Math.floor(value / unit + CLOSE);
    return BigDecimal.valueOf(unit).multiply(BigDecimal.valueOf(marks)).doubleValue();
  }

  /// The distance between marks.
  static double unit(Axis axis) {
    double least = (axis.high() - axis.low()) / MOST;
    double decade = Math.pow(10, Math.floor(Math.log10(least)));
    for (double step : STEPS) {
      if (step * decade >= least) {
        return axis.scale() == Scale.COUNT ? Math.max(1, step * decade) : step * decade;
      }
    }
    return least;
  }
}
