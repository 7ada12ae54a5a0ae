package unrolled.chart;

import java.util.Optional;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/// What can be read in a chart, with the mouse and with keys: the points of its series, or the places of its colours.
sealed interface Picks permits Nearest, Cells {
  /// What a chart has to read.
  static Picks of(Plot plot, ChartSpec spec) {
    Raster raster = spec.raster();
    return raster == null ? new Nearest(plot) : new Cells(plot, raster);
  }

  /// What is drawn at a place of the canvas or no farther from it than a distance; null for nothing.
  @Nullable
  Pick at(double left, double top, double reach);

  /// Where the keyboard begins; null where there is nothing to read.
  @Nullable
  Pick first();

  /// What comes so many further to the right, or with a negative number to the left; the last where there is no more.
  /// It may lie outside of what is zoomed to.
  Pick along(Pick from, int by);

  /// What lies above, or with −1 below.
  Pick across(Pick from, int step);

  /// Whether there is such a thing, in what is shown of the axes.
  boolean shows(Pick pick);

  /// The values at which it stands.
  Point2D values(Pick pick);

  /// The series it belongs to; none for a place of colours.
  Optional<Series> series(Pick pick);

  /// Tells that it was clicked.
  default void click(Pick pick, PointHandler handler) {
    series(pick).ifPresentOrElse(series -> handler.clicked(series, pick.index()),
        () -> handler.clicked(pick.series(), pick.index()));
  }
}
