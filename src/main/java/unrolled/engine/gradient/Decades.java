package unrolled.engine.gradient;

import unrolled.engine.math.Elementary;

/// Sizes as powers of ten, log₁₀, so that a product over many hops neither under- nor overflows.
///
/// A size of 0 is −∞, an infinite one +∞, and what is not a number stays so.
public final class Decades {
  private static final double LN_10 = 2.302585092994046;

  private Decades() {}

  /// log₁₀ of a size ≥ 0.
  public static double of(double size) {
    return Elementary.log(size) / LN_10;
  }

  /// log₁₀ of the Euclidean length of a piece of an array, also where its squares leave the range of a double.
  public static double length(double[] data, int from, int count) {
    double most = 0;
    for (int i = from; i < from + count; i++) {
      most = Math.max(most, Math.abs(data[i]));
    }
    if (!(most > 0) || most == Double.POSITIVE_INFINITY) {
      return of(most);
    }
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum = Math.fma(data[i] / most, data[i] / most, sum);
    }
    return of(most) + of(sum) / 2;
  }

  /// log₁₀ of the Euclidean length of a vector whose numbers are given by their own log₁₀.
  static double lengthOf(double[] decades) {
    double most = Double.NEGATIVE_INFINITY;
    for (double each : decades) {
      most = Math.max(most, each);
    }
    if (Double.isNaN(most) || Double.isInfinite(most)) {
      return most;
    }
    double sum = 0;
    for (double each : decades) {
      sum += Elementary.exp(2 * LN_10 * (each - most));
    }
    return most + of(sum) / 2;
  }
}
