package unrolled.chart;

import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/// What a screen does with points that somebody touches.
public interface PointHandler {
  /// A point was clicked, or Enter was pressed while it was read.
  default void clicked(Series series, int index) {}

  /// A place of a chart's colours was clicked, or Enter was pressed while it was read.
  ///
  /// @param row from the bottom, counted from 0
  /// @param column from the left, counted from 0
  default void clicked(int row, int column) {}

  /// The values at which something stays marked because what it is made of is shown elsewhere, null for nothing. They
  /// are asked for whenever the chart is laid out, so that the mark goes where its number goes.
  ///
  /// @param shown what the chart shows
  default @Nullable Point2D marked(ChartSpec shown) {
    return null;
  }

  /// A point that can be moved is held at a place; called for every move.
  default void dragged(Series series, int index, double x, double y) {}

  /// The point that was held was let go.
  default void released() {}
}
