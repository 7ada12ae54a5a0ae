package unrolled.ui.gradients.detail;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import unrolled.chart.ChartSpec;
import unrolled.chart.ChartView;
import unrolled.chart.PointHandler;
import unrolled.chart.Series;

/// The point of a panel's charts whose arithmetic is told where the panel has its words: the one that was clicked, or
/// read when Enter was pressed; clicked again, none. It stays at its place, marked, when the numbers become others.
final class PointSay implements PointHandler {
  private final Runnable changed;
  private final List<ChartView> views = new ArrayList<>();
  private @Nullable Place place;

  /// A point.
  ///
  /// @param line the id of its series
  /// @param time counted from 0
  record Place(String line, int time) {}

  /// @param changed called when another is chosen
  PointSay(Runnable changed) {
    this.changed = changed;
  }

  /// Lets the points of a chart be chosen.
  void in(ChartView view) {
    views.add(view);
    view.setPointHandler(this);
  }

  /// What is chosen, null for nothing.
  @Nullable
  Place place() {
    return place;
  }

  @Override
  public void clicked(Series series, int index) {
    Place now = new Place(series.id(), index);
    place = now.equals(place) ? null : now;
    views.forEach(ChartView::requestLayout);
    changed.run();
  }

  @Override
  public @Nullable Point2D marked(ChartSpec shown) {
    Place chosen = place;
    for (int line = 0; chosen != null && line < shown.series().size(); line++) {
      Series series = shown.series().get(line);
      if (series.id().equals(chosen.line()) && chosen.time() < series.points().size()) {
        return new Point2D(series.points().x(chosen.time()), series.points().y(chosen.time()));
      }
    }
    return null;
  }
}
