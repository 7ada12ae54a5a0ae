package unrolled.ui.curves;

import unrolled.chart.Points;
import unrolled.engine.math.Activation;

/// A function and its derivative as points to join.
///
/// @param value z and f(z)
/// @param slope z and f′(z); at a kink there is a gap
record FunctionCurve(Points value, Points slope) {
  private static final int HALF = 400;

  /// Samples a function symmetrically about 0.
  static FunctionCurve of(Activation function, double reach) {
    int count = 2 * HALF + 1;
    Points value = new Points(count);
    Points slope = new Points(count + 2);
    for (int i = -HALF; i <= HALF; i++) {
      double z = reach * i / HALF;
      value.add(z, function.value(z));
      slope.add(z, function.slope(z));
      if (i == 0 && function.isKink(0)) {
        slope.add(0, Double.NaN);
        slope.add(Double.MIN_VALUE, function.slope(Double.MIN_VALUE));
      }
    }
    return new FunctionCurve(value, slope);
  }
}
