package unrolled.ui.runs;

import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import unrolled.chart.ChartSpec;
import unrolled.chart.ChartView;
import unrolled.chart.PointHandler;
import unrolled.chart.Series;
import unrolled.ui.inspector.Picked;

/// The points of a chart as numbers of training steps: what is clicked is explained, and what is explained is marked.
public final class PointPicks implements PointHandler {
  private final Picker picker;
  private final IntFunction<String> name;
  private final Meaning meaning;

  /// What the points of a chart are.
  public interface Meaning {
    /// The number that a point shows, null where nothing explains it.
    ///
    /// @param line the name of its series
    /// @param index its place in the series, counted from 0
    @Nullable
    Picked of(String line, int index);
  }

  private PointPicks(Picker picker, IntFunction<String> name, Meaning meaning) {
    this.picker = picker;
    this.name = name;
    this.meaning = meaning;
  }

  /// Makes the points of a chart numbers.
  ///
  /// @param name of a run, counted from 0
  public static void in(ChartView view, Picker picker, IntFunction<String> name, Meaning meaning) {
    view.setPointHandler(new PointPicks(picker, name, meaning));
    picker.pickedProperty().subscribe(_ -> view.requestLayout());
  }

  @Override
  public void clicked(Series series, int index) {
    Picked number = meaning.of(series.id(), index);
    if (number != null) {
      picker.pick(number.valued(series.points().y(index)), () -> name.apply(number.run()));
    }
  }

  @Override
  public @Nullable Point2D marked(ChartSpec shown) {
    Picked picked = picker.pickedProperty().get();
    return picked == null ? null : find(shown, picked, meaning);
  }

  /// Where a number stands: at its training step, also where that was not kept for long; in a chart of one step where
  /// the same number of that step stands.
  public static @Nullable Point2D find(ChartSpec shown, Picked picked, Meaning meaning) {
    for (Series series : shown.series()) {
      Point2D found = find(series, picked, meaning);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Point2D find(Series series, Picked picked, Meaning meaning) {
    Place first = null;
    Place last = null;
    for (int index = 0; index < series.points().size(); index++) {
      Picked number = meaning.of(series.id(), index);
      if (number != null && number.isLike(picked)) {
        last = new Place(number.step(), series.points().x(index), series.points().y(index));
        first = first == null ? last : first;
        if (last.step == picked.step()) {
          return new Point2D(last.x, last.y);
        }
      }
    }
    return first == null || last == null ? null : first.towards(last, picked);
  }

  /// A number that is like the one that is picked.
  private record Place(long step, double x, double y) {
    /// Where the picked one stands: among several training steps at its own, with the value it had.
    Point2D towards(Place last, Picked picked) {
      return step == last.step
          ? new Point2D(x, y)
          : new Point2D(x + (picked.step() - step) * (last.x - x) / (last.step - step), picked.value());
    }
  }
}
