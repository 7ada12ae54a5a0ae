package unrolled.engine.run;

import java.util.Objects;

/// How many of some numbers lie in each of [#BINS] equal pieces of [−limit, limit].
///
/// The limit is the smallest of 1, 2 or 5 times a power of ten that all finite numbers fit in, so that it stands still
/// while the numbers move a little. The middle piece lies around 0.
public final class Histogram {
  /// How many pieces; odd.
  public static final int BINS = 41;

  private final double limit;
  private final int[] counts;
  private final int beyond;

  private Histogram(double limit, int[] counts, int beyond) {
    this.limit = limit;
    this.counts = counts;
    this.beyond = beyond;
  }

  /// The spread of some numbers.
  public static Histogram of(double[] numbers) {
    return ofDifference(numbers, null);
  }

  /// The spread of the differences now − before.
  ///
  /// @param before as many numbers, null for 0
  static Histogram ofDifference(double[] now, double @org.jspecify.annotations.Nullable [] before) {
    double largest = 0;
    for (int i = 0; i < now.length; i++) {
      double size = Math.abs(before == null ? now[i] : now[i] - before[i]);
      largest = Double.isFinite(size) ? Math.max(largest, size) : largest;
    }
    double limit = limit(largest);
    int[] counts = new int[BINS];
    int beyond = 0;
    for (int i = 0; i < now.length; i++) {
      double number = before == null ? now[i] : now[i] - before[i];
      if (Double.isFinite(number)) {
        counts[bin(number, limit)]++;
      } else {
        beyond++;
      }
    }
    return new Histogram(limit, counts, beyond);
  }

  private static int bin(double number, double limit) {
    return Math.clamp((int) Math.floor((number / limit + 1) / 2 * BINS), 0, BINS - 1);
  }

  /// 1, 2 or 5 times a power of ten, at least as large; 1 for 0.
  private static double limit(double largest) {
    if (largest == 0) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(largest)));
    if (power == 0) {
      return largest;
    }
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= largest) {
        return factor * power;
      }
    }
    return Math.min(10 * power, Double.MAX_VALUE);
  }

  /// The largest magnitude that is shown.
  public double limit() {
    return limit;
  }

  /// How many numbers lie in a piece, counted from 0 at −limit.
  public int count(int bin) {
    return counts[Objects.checkIndex(bin, BINS)];
  }

  /// The number in the middle of a piece.
  public double middle(int bin) {
    return ((2.0 * bin + 1) / BINS - 1) * limit;
  }

  /// How many numbers were infinite or not numbers.
  public int beyond() {
    return beyond;
  }
}
