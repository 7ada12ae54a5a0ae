package unrolled.chart;

/// The piece of an axis that is shown: all of it, or what somebody zoomed to.
final class AxisWindow {
  private static final double CLOSEST = 1e-9;

  private Axis axis;
  private double homeLow;
  private double homeHigh;
  private double low;
  private double high;

  AxisWindow(Axis axis) {
    this.axis = axis;
    home(axis);
  }

  /// Shows an axis; what was zoomed to, or grown to, stays as long as its ends are the same.
  void show(Axis other) {
    boolean same = other.scale() == axis.scale() && other.grows() == axis.grows()
        && other.low() == axis.low() && other.high() == axis.high();
    axis = other;
    if (!same) {
      home(other);
    }
  }

  /// Begins anew: forgets what it has grown to, and what was zoomed to.
  void begin() {
    home(axis);
  }

  private void home(Axis home) {
    homeLow = home.low();
    homeHigh = home.high();
    reset();
  }

  /// Makes room for a value where the axis grows; what is zoomed to stays.
  void include(double value) {
    boolean inside = value >= homeLow && value <= homeHigh;
    if (!axis.grows() || inside || !axis.scale().shows(value)) {
      return;
    }
    boolean whole = !isZoomed();
    if (value > homeHigh) {
      homeHigh = axis.scale() == Scale.LOG ? Round.decadeAbove(value) : Round.beyond(value);
    } else {
      homeLow = axis.scale() == Scale.LOG ? Round.decadeBelow(value) : Round.beyond(value);
    }
    if (whole) {
      reset();
    }
  }

  /// Makes room for one number of every point.
  void include(Points points, PointNumber number) {
    for (int i = 0; i < points.size(); i++) {
      include(number.of(points, i));
    }
  }

  /// One number of a point: its x or its y.
  interface PointNumber {
    double of(Points points, int index);
  }

  /// Everything again.
  void reset() {
    low = homeLow;
    high = homeHigh;
  }

  boolean isZoomed() {
    return low != homeLow || high != homeHigh;
  }

  /// Makes what is shown smaller (a factor above 1) or larger about a value, which keeps its place; never larger than
  /// everything.
  void zoom(double factor, double about) {
    double from = axis.scale().place(low);
    double to = axis.scale().place(high);
    double centre = axis.scale().place(about);
    between(centre + (from - centre) / factor, centre + (to - centre) / factor);
  }

  /// Moves what is shown by a share of its length.
  void pan(double share) {
    double from = axis.scale().place(low);
    double to = axis.scale().place(high);
    double by = Math.clamp((to - from) * share, Math.min(0, axis.scale().place(homeLow) - from),
        Math.max(0, axis.scale().place(homeHigh) - to));
    between(from + by, to + by);
  }

  /// Moves what is shown as far as it takes to show a value that lies on the axis.
  void reveal(double value) {
    double from = axis.scale().place(low);
    double to = axis.scale().place(high);
    double at = axis.scale().place(value);
    if (holds(value) && !shows(value)) {
      pan((at < from ? at - from : at - to) / (to - from));
    }
  }

  /// Whether a value lies on the axis.
  boolean holds(double value) {
    return value >= homeLow && value <= homeHigh;
  }

  /// A value so many shares of the window further, no farther than the ends of the axis.
  double moved(double value, double share) {
    double length = axis.scale().place(high) - axis.scale().place(low);
    return Math.clamp(axis.scale().value(axis.scale().place(value) + share * length), homeLow, homeHigh);
  }

  /// Shows what lies between two values, in any order.
  void narrow(double one, double other) {
    between(axis.scale().place(Math.min(one, other)), axis.scale().place(Math.max(one, other)));
  }

  /// Shows what two places have in common with the whole axis; nothing changes where that is nothing.
  private void between(double from, double to) {
    double left = axis.scale().place(homeLow);
    double right = axis.scale().place(homeHigh);
    double first = Math.max(from, left);
    double last = Math.min(to, right);
    if (!(last - first >= (right - left) * CLOSEST)) {
      return;
    }
    low = first == left ? homeLow : axis.scale().value(first);
    high = last == right ? homeHigh : axis.scale().value(last);
  }

  Axis axis() {
    return axis;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  /// Where a value stands: where it is, or at the edge it lies beyond if the axis has edges.
  double placed(double value) {
    return axis.edged() && !Double.isNaN(value) ? Math.clamp(value, low, high) : value;
  }

  /// Whether a value stands at an edge it lies beyond: −1 for below, 1 for above, 0 for neither.
  int beyond(double value) {
    return axis.edged() && value > high ? 1 : axis.edged() && value < low ? -1 : 0;
  }

  /// Whether a value lies in the piece that is shown.
  boolean shows(double value) {
    return value >= low && value <= high;
  }
}
