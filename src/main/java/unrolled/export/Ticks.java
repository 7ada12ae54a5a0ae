package unrolled.export;

import unrolled.chart.Axis;
import unrolled.chart.Scale;

/// Few marks on an axis: five or so, at round numbers.
final class Ticks {
  private static final double MOST = 6;
  private static final double[] STEPS = {1, 2, 5, 10};

  private Ticks() {}

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
