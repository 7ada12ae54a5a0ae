package unrolled.engine.run;

import java.util.Arrays;
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
  private final Whole whole;

  /// All finite numbers together; NaN where there is none.
  ///
  /// @param smallest min x
  /// @param largest max x
  /// @param mean Σ x / n
  /// @param rms the root of the mean square, √(Σ x² / n)
  public record Whole(double smallest, double largest, double mean, double rms) {
    private static Whole of(double[] numbers, double largest) {
      double[] all = Arrays.stream(numbers).filter(Double::isFinite).toArray();
      double unit = largest == 0 ? 1 : largest;
      double mean = 0;
      double squares = 0;
      for (double each : all) {
        mean += each / all.length;
        squares += each / unit * (each / unit) / all.length;
      }
      return new Whole(Arrays.stream(all).min().orElse(Double.NaN),
          Arrays.stream(all).max().orElse(Double.NaN),
          all.length == 0 ? Double.NaN : mean, all.length == 0 ? Double.NaN : Math.sqrt(squares) * unit);
    }
  }

  private Histogram(double limit, int[] counts, int beyond, Whole whole) {
    this.limit = limit;
    this.counts = counts;
    this.beyond = beyond;
    this.whole = whole;
  }

  /// The spread of some numbers.
  public static Histogram of(double[] numbers) {
    return ofDifference(numbers, null);
  }

  /// The spread of the differences now − before.
  ///
  /// @param before as many numbers, null for 0
  static Histogram ofDifference(double[] now, double @org.jspecify.annotations.Nullable [] before) {
    double[] numbers = now.clone();
    Arrays.setAll(numbers, i -> before == null ? now[i] : now[i] - before[i]);
    double largest = 0;
    for (double number : numbers) {
      largest = Double.isFinite(number) ? Math.max(largest, Math.abs(number)) : largest;
    }
    double limit = limit(largest);
    int[] counts = new int[BINS];
    int beyond = 0;
    for (double number : numbers) {
      if (Double.isFinite(number)) {
        counts[bin(number, limit)]++;
      } else {
        beyond++;
      }
    }
    return new Histogram(limit, counts, beyond, Whole.of(numbers, largest));
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

  /// Where a piece begins; it ends where the next one begins.
  public double from(int bin) {
    return (2.0 * bin / BINS - 1) * limit;
  }

  /// How many numbers there are, finite or not.
  public int total() {
    return Arrays.stream(counts).sum() + beyond;
  }

  /// All finite numbers together.
  public Whole whole() {
    return whole;
  }

  /// How many numbers were infinite or not numbers.
  public int beyond() {
    return beyond;
  }
}
