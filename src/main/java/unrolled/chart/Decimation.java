package unrolled.chart;

import java.util.Arrays;

/// The points that are worth drawing: where there are many more than pixels, the smallest and the largest of each
/// column of pixels, so that no spike is lost and nothing is drawn twice.
final class Decimation {
  private double[] xs = new double[0];
  private double[] ys = new double[0];
  private int size;

  /// Chooses from a series what lies in a window, and one point beyond each side.
  ///
  /// @param columns pixels across
  void choose(Points points, AxisWindow window, int columns) {
    size = 0;
    int from = 0;
    int to = points.size();
    boolean joined = points.isAscending();
    if (joined) {
      from = Math.max(0, first(points, window.low()) - 1);
      to = Math.min(points.size(), first(points, Math.nextUp(window.high())) + 1);
    }
    if (!joined || to - from <= 4 * columns) {
      room(to - from);
      for (int i = from; i < to; i++) {
        take(points, i);
      }
    } else {
      columns(points, from, to, columns);
    }
  }

  private void columns(Points points, int from, int to, int columns) {
    room(4 * columns + 4);
    for (int column = 0; column < columns; column++) {
      int begin = from + (int) ((long) (to - from) * column / columns);
      int end = from + (int) ((long) (to - from) * (column + 1) / columns);
      extremes(points, begin, end);
    }
  }

  /// First, smallest, largest and last of a piece, in the order in which they come; a gap is one of them.
  private void extremes(Points points, int begin, int end) {
    int least = begin;
    int most = begin;
    int gap = -1;
    for (int i = begin; i < end; i++) {
      double y = points.y(i);
      least = y < points.y(least) || Double.isNaN(points.y(least)) ? i : least;
      most = y > points.y(most) || Double.isNaN(points.y(most)) ? i : most;
      gap = Double.isFinite(y) ? gap : i;
    }
    int[] kept = {begin, least, most, gap < 0 ? end - 1 : gap};
    Arrays.sort(kept);
    for (int i = 0; i < kept.length; i++) {
      if (i == 0 || kept[i] != kept[i - 1]) {
        take(points, kept[i]);
      }
    }
  }

  private void room(int needed) {
    if (xs.length < needed) {
      xs = new double[needed];
      ys = new double[needed];
    }
  }

  private void take(Points points, int index) {
    xs[size] = points.x(index);
    ys[size] = points.y(index);
    size++;
  }

  /// The first point whose x is at least this.
  static int first(Points points, double x) {
    int low = 0;
    int high = points.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (points.x(middle) < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int size() {
    return size;
  }

  double x(int index) {
    return xs[index];
  }

  double y(int index) {
    return ys[index];
  }
}
