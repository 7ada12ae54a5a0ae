package unrolled.chart;

import javafx.geometry.Point2D;

/// The pieces of both axes that are shown.
///
/// @param x across
/// @param y upwards
record ChartWindow(AxisWindow x, AxisWindow y) {
  /// Of axes that nobody has named yet.
  static ChartWindow empty() {
    return new ChartWindow(new AxisWindow(Axis.linear("", 0, 1)), new AxisWindow(Axis.linear("", 0, 1)));
  }

  /// Shows the axes of a chart; what was zoomed to stays while they have the same ends.
  void show(ChartSpec spec) {
    x.show(spec.x());
    y.show(spec.y());
  }

  /// Axes that have grown are as short again as they were.
  void begin() {
    x.begin();
    y.begin();
  }

  /// Everything again.
  void reset() {
    x.reset();
    y.reset();
  }

  /// Makes what is shown smaller, or with a factor below 1 larger, about values that keep their place.
  void zoom(double factor, Point2D about) {
    x.zoom(factor, about.getX());
    y.zoom(factor, about.getY());
  }

  /// Moves by shares of what is shown, as far as the axes go.
  void pan(double across, double upwards) {
    x.pan(across);
    y.pan(upwards);
  }

  /// Moves as far as it takes to show values.
  void reveal(Point2D values) {
    x.reveal(values.getX());
    y.reveal(y.placed(values.getY()));
  }
}
