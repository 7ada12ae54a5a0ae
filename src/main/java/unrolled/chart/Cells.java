package unrolled.chart;

import java.util.Optional;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/// The places of a chart's colours: columns across, rows upwards.
final class Cells implements Picks {
  private final Plot plot;
  private final Raster raster;

  Cells(Plot plot, Raster raster) {
    this.plot = plot;
    this.raster = raster;
  }

  @Override
  public @Nullable Pick at(double left, double top, double reach) {
    if (!plot.area().contains(left, top)) {
      return null;
    }
    Point2D values = plot.values(left, top);
    Pick found = new Pick(raster.row(values.getY()), raster.column(values.getX()));
    return isThere(found) ? found : null;
  }

  private boolean isThere(Pick pick) {
    return pick.index() >= 0 && pick.index() < raster.columns() && pick.series() >= 0
        && pick.series() < raster.rows();
  }

  /// The newest column, where most happens, at the bottom.
  @Override
  public @Nullable Pick first() {
    for (int column = raster.columns() - 1; column >= 0; column--) {
      for (int row = 0; row < raster.rows(); row++) {
        Pick pick = new Pick(row, column);
        if (shows(pick)) {
          return pick;
        }
      }
    }
    return null;
  }

  @Override
  public Pick along(Pick from, int by) {
    long reached = Math.clamp((long) from.index() + by, 0, raster.columns() - 1);
    return new Pick(from.series(), (int) reached);
  }

  @Override
  public Pick across(Pick from, int step) {
    return new Pick(Math.clamp((long) from.series() + step, 0, raster.rows() - 1), from.index());
  }

  @Override
  public boolean shows(Pick pick) {
    return isThere(pick) && plot.shows(raster.x(pick.index()), raster.y(pick.series()));
  }

  @Override
  public Point2D values(Pick pick) {
    return new Point2D(raster.x(pick.index()), raster.y(pick.series()));
  }

  @Override
  public Optional<Series> series(Pick pick) {
    return Optional.empty();
  }
}
