package unrolled.ui.runs;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import unrolled.chart.ChartSpec;
import unrolled.chart.ChartView;
import unrolled.chart.Pick;
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
      picker.pick(number, () -> name.apply(number.run()));
    }
  }

  @Override
  public @Nullable Pick marked(ChartSpec shown) {
    Picked picked = picker.pickedProperty().get();
    return picked == null ? null : find(shown, picked, meaning);
  }

  /// Where a number stands: at its training step, or where that was not kept, at the one before; in a chart of one step
  /// where the same number of that step stands.
  public static @Nullable Pick find(ChartSpec shown, Picked picked, Meaning meaning) {
    Pick found = null;
    for (int line = 0; line < shown.series().size(); line++) {
      Series series = shown.series().get(line);
      for (int index = 0; index < series.points().size(); index++) {
        Picked number = meaning.of(series.id(), index);
        boolean better = number != null && number.isLike(picked)
            && (found == null || number.step() <= picked.step());
        found = better ? new Pick(line, index) : found;
      }
    }
    return found;
  }
}
