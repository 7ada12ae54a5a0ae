package unrolled.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.util.Subscription;

/// The numbers of one series, x and y: a ring that forgets the oldest when it is full. Adding costs no allocation once
/// it has grown. A y that is not finite leaves a gap.
///
/// Used on one thread, that of the window.
public final class Points {
  private static final int FIRST = 256;

  private final int capacity;
  private final List<Runnable> watchers = new ArrayList<>();
  private double[] xs;
  private double[] ys;
  private int start;
  private int size;
  private boolean ascending = true;

  /// An empty series.
  ///
  /// @param capacity how many points it keeps, at least 1
  public Points(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("A series keeps at least one point.");
    }
    this.capacity = capacity;
    xs = new double[Math.min(FIRST, capacity)];
    ys = new double[xs.length];
  }

  /// Points that are all known.
  ///
  /// @throws IllegalArgumentException when there are not as many y as x
  public static Points of(double[] x, double[] y) {
    Points points = new Points(Math.max(1, x.length));
    points.set(x, y);
    return points;
  }

  /// Adds a point at the end.
  public void add(double x, double y) {
    append(x, y);
    tell();
  }

  private void append(double x, double y) {
    if (size == xs.length && size < capacity) {
      grow();
    }
    ascending &= size == 0 || x >= x(size - 1);
    int at = (start + size) % xs.length;
    xs[at] = x;
    ys[at] = y;
    if (size < xs.length) {
      size++;
    } else {
      start = (start + 1) % xs.length;
    }
  }

  private void grow() {
    int longer = (int) Math.min(capacity, 2L * xs.length);
    xs = Arrays.copyOf(xs, longer);
    ys = Arrays.copyOf(ys, longer);
  }

  /// Replaces everything.
  ///
  /// @throws IllegalArgumentException when there are not as many y as x
  public void set(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " x and " + y.length + " y are no points.");
    }
    empty();
    for (int i = 0; i < x.length; i++) {
      append(x[i], y[i]);
    }
    tell();
  }

  /// Forgets everything.
  public void clear() {
    empty();
    tell();
  }

  private void empty() {
    start = 0;
    size = 0;
    ascending = true;
  }

  private void tell() {
    for (int i = 0; i < watchers.size(); i++) {
      watchers.get(i).run();
    }
  }

  /// Says when points have changed, until the subscription ends.
  public Subscription watch(Runnable watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /// How many there are.
  public int size() {
    return size;
  }

  /// Whether no x is smaller than the one before.
  boolean isAscending() {
    return ascending;
  }

  /// The x of a point, counted from the oldest.
  public double x(int index) {
    return xs[(start + index) % xs.length];
  }

  /// The y of a point, counted from the oldest.
  public double y(int index) {
    return ys[(start + index) % xs.length];
  }
}
