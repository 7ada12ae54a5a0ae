package unrolled.chart;

import java.util.Optional;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Series.Trait;

/// Finds points: the nearest to a place, and from one to the next.
final class Nearest implements Picks {
  private final Plot plot;

  Nearest(Plot plot) {
    this.plot = plot;
  }

  /// The point that is drawn nearest to a place of the canvas and no farther than a distance; null for none. Of equally
  /// near ones that which can be moved, then the uppermost.
  @Override
  public @Nullable Pick at(double left, double top, double reach) {
    Pick best = null;
    double least = reach;
    for (int i = 0; i < plot.series().size(); i++) {
      Series series = plot.series().get(i);
      double head = series.is(Trait.DRAGGABLE) ? reach / 2 : 0;
      for (int index = 0; index < series.points().size(); index++) {
        double distance = distance(series, index, left, top) - head;
        if (distance <= least) {
          least = distance;
          best = new Pick(i, index);
        }
      }
    }
    return best;
  }

  private double distance(Series series, int index, double left, double top) {
    if (!plot.shows(series, index)) {
      return Double.POSITIVE_INFINITY;
    }
    Point2D place = plot.place(series.points().x(index), series.points().y(index));
    return series.is(Trait.IN_COLUMNS) && plot.area().contains(left, top)
        ? Math.abs(place.getX() - left)
        : place.distance(left, top);
  }

  /// The next point of the same series that has a place on the axes, so many further; the same where there is none.
  @Override
  public Pick along(Pick from, int by) {
    Series series = plot.series().get(from.series());
    Pick reached = from;
    int step = Integer.signum(by);
    int left = Math.abs(by);
    for (int i = from.index() + step; i >= 0 && i < series.points().size() && left > 0; i += step) {
      if (plot.holds(series, i)) {
        reached = new Pick(from.series(), i);
        left--;
      }
    }
    return reached;
  }

  /// The nearest point of the next series that has any in the window, upwards or downwards in the legend.
  @Override
  public Pick across(Pick from, int step) {
    Series old = plot.series().get(from.series());
    int count = plot.series().size();
    for (int i = 1; i < count; i++) {
      int other = Math.floorMod(from.series() + i * step, count);
      Pick found = nearest(other, old.points().x(from.index()), old.points().y(from.index()));
      if (found != null) {
        return found;
      }
    }
    return from;
  }

  private @Nullable Pick nearest(int at, double x, double y) {
    Point2D place = plot.place(x, y);
    Series series = plot.series().get(at);
    Pick best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int index = 0; index < series.points().size(); index++) {
      double distance = distance(series, index, place.getX(), place.getY());
      if (distance < least) {
        least = distance;
        best = new Pick(at, index);
      }
    }
    return best;
  }

  /// Where the keyboard begins: the first point that is drawn, of what can be moved if there is any; null for none.
  @Override
  public @Nullable Pick first() {
    Pick any = null;
    for (int i = plot.series().size() - 1; i >= 0; i--) {
      Series series = plot.series().get(i);
      for (int index = series.points().size() - 1; index >= 0; index--) {
        boolean better =
            any == null || series.is(Trait.DRAGGABLE) || !plot.series().get(any.series()).is(Trait.DRAGGABLE);
        any = better && plot.shows(series, index) ? new Pick(i, index) : any;
      }
    }
    return any;
  }

  @Override
  public boolean shows(Pick pick) {
    return pick.series() < plot.series().size()
        && pick.index() < plot.series().get(pick.series()).points().size()
        && plot.shows(plot.series().get(pick.series()), pick.index());
  }

  @Override
  public Point2D values(Pick pick) {
    Points points = plot.series().get(pick.series()).points();
    return new Point2D(points.x(pick.index()), points.y(pick.index()));
  }

  @Override
  public Optional<Series> series(Pick pick) {
    return Optional.of(plot.series().get(pick.series()));
  }
}
