package unrolled.chart;

/// What a screen does with points that somebody touches.
public interface PointHandler {
  /// A point was clicked.
  default void clicked(Series series, int index) {}

  /// A point that can be moved is held at a place; called for every move.
  default void dragged(Series series, int index, double x, double y) {}

  /// The point that was held was let go.
  default void released() {}
}
