package unrolled.ui.runs;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.ColorBar;
import unrolled.chart.LogColors;
import unrolled.chart.PointHandler;
import unrolled.chart.Raster;
import unrolled.chart.Scale;
import unrolled.engine.data.Task;
import unrolled.engine.run.History;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.inspector.Picked;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// ‖∂L/∂h_t‖ of one run as a colour at every timestep and training step, always on the same scale; a column is one
/// sample.
public final class HeatChart extends HistoryChart {
  private static final int LOWEST = -12;
  private static final int HIGHEST = 3;

  private final IntegerProperty layer;
  private final Numbers numbers;
  private final Raster raster = new Raster(History.CAPACITY, Task.MOST_TIMESTEPS);
  private final ObservableValue<LogColors> colors;
  private final ReadOnlyStringWrapper ends = new ReadOnlyStringWrapper("");
  private HistoryView shown = HistoryView.empty(1, 1);
  private int drawn;
  private boolean named = true;
  private boolean among;

  /// An empty chart.
  ///
  /// @param id the node id
  /// @param layer the layer that is shown, counted from 0
  public HeatChart(String id, Strings strings, ObservableValue<Theme> theme, IntegerProperty layer) {
    super(id, strings, theme);
    this.layer = layer;
    numbers = new Numbers(strings);
    colors = colors(theme);
    layer.subscribe(_ -> redraw());
    colors.subscribe(_ -> redraw());
    strings.languageProperty().subscribe(_ -> read());
  }

  private static ObservableValue<LogColors> colors(ObservableValue<Theme> theme) {
    return theme.map(now -> new LogColors(LOWEST, HIGHEST, now.palette()));
  }

  /// Makes its places numbers: what is clicked is explained, and what is explained is marked.
  ///
  /// @param run counted from 0
  /// @param name of the run
  public void explain(Picker picker, int run, Supplier<String> name) {
    view.setPointHandler(new PointHandler() {
      @Override
      public void clicked(int time, int column) {
        if (column < shown.size() && time < shown.sample(column).timesteps()) {
          picker.pick(new Picked(run, shown.sample(column).step(), Spot.stateNorm(shownLayer(), time)), name);
        }
      }

      @Override
      public @Nullable Point2D marked(ChartSpec spec) {
        Picked picked = picker.pickedProperty().get();
        return picked != null && picked.run() == run ? place(picked) : null;
      }
    });
    picker.pickedProperty().subscribe(_ -> view.requestLayout());
  }

  /// Its own training step, which its column may share with steps that were not kept.
  private @Nullable Point2D place(Picked picked) {
    int time = picked.spot().time();
    return picked.spot().equals(Spot.stateNorm(shownLayer(), time))
        ? new Point2D((double) picked.step(), time + 1.0)
        : null;
  }

  /// What the colours of all these charts mean.
  ///
  /// @param id the node id
  public static ColorBar bar(String id, Strings strings, ObservableValue<Theme> theme) {
    return new ColorBar(id, strings, theme, colors(theme));
  }

  /// Whether it stands among others: then the first of them alone names the axis of timesteps, and training steps have
  /// the shorter name.
  public void setAmong(boolean others, boolean first) {
    among = others;
    named = first || !others;
    specify();
  }

  /// The numbers at both ends of the sequence at the latest sample, in words; empty before the first.
  public ReadOnlyStringProperty endsProperty() {
    return ends.getReadOnlyProperty();
  }

  @Override
  protected ChartSpec spec(List<TrainingPlan> plans) {
    int longest = Math.max(plans.getFirst().timesteps(), shown.timesteps());
    Axis time = new Axis(named ? strings.get("train.chart.time") : "", Scale.COUNT, 0.5,
        longest + 0.5, false);
    return ChartSpec.of(strings.get("train.chart.heat"),
        among ? steps().named(strings.get("gradients.heat.step")) : steps(), time, List.of()).withoutLegend()
        .over(raster, this::point);
  }

  /// Only the samples that are new are drawn, unless older ones have left or these are of another run.
  @Override
  protected void fill(List<TrainingSnapshot> now) {
    HistoryView history = now.getFirst().known();
    boolean continued = history.continues(shown);
    boolean fits = history.timesteps() == shown.timesteps();
    shown = history;
    drawn = continued ? drawn : 0;
    if (!fits) {
      specify();
    }
    paint();
  }

  private void redraw() {
    drawn = 0;
    paint();
  }

  private void paint() {
    LogColors scale = colors.getValue();
    for (; drawn < shown.size(); drawn++) {
      Sample sample = shown.sample(drawn);
      for (int time = 0; time < shown.timesteps(); time++) {
        if (time < sample.timesteps()) {
          raster.set(drawn, time, sample.stateNorm(shownLayer(), time), scale);
        } else {
          raster.clear(drawn, time);
        }
      }
    }
    raster.show(drawn, shown.timesteps(), 0.5, 0.5 + (double) drawn * shown.stride());
    read();
  }

  private int shownLayer() {
    return Math.min(layer.get(), shown.layers() - 1);
  }

  private String point(int column, int time) {
    Sample sample = shown.sample(column);
    return strings.get("train.chart.heat.point", sample.step(), time + 1, number(sample, time + 1));
  }

  private void read() {
    if (shown.size() == 0) {
      ends.set("");
    } else {
      Sample last = shown.sample(shown.size() - 1);
      int end = last.timesteps();
      ends.set(strings.get("train.chart.heat.ends", number(last, 1), end, number(last, end)));
    }
  }

  private String number(Sample sample, int time) {
    return time > sample.timesteps() ? "–" : numbers.format(sample.stateNorm(shownLayer(), time - 1));
  }
}
