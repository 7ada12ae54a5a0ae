package unrolled.ui.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.ColorBar;
import unrolled.chart.LogColors;
import unrolled.chart.Raster;
import unrolled.chart.Scale;
import unrolled.engine.data.Task;
import unrolled.engine.run.History;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.Controls;

/// ‖∂L/∂h_t‖ as a colour at every timestep and training step, always on the same scale; a column is one sample.
public final class HeatChart extends HistoryChart {
  private static final int LOWEST = -12;
  private static final int HIGHEST = 3;

  private final String screen;
  private final IntegerProperty layer;
  private final Numbers numbers;
  private final Raster raster = new Raster(History.CAPACITY, Task.MOST_TIMESTEPS);
  private final ObservableValue<LogColors> colors;
  private final Label reading = new Label();
  private final ChoiceButton<Integer> layers;
  private HistoryView shown = HistoryView.empty(1, 1);
  private @Nullable Point2D pointed;
  private int drawn;

  /// An empty chart.
  ///
  /// @param screen the beginning of all node ids
  /// @param layer the layer that is shown, counted from 0
  public HeatChart(String screen, Strings strings, ObservableValue<Theme> theme, IntegerProperty layer) {
    super(screen + "-chart-heat", strings, theme);
    this.screen = screen;
    this.layer = layer;
    numbers = new Numbers(strings);
    colors = theme.map(now -> new LogColors(LOWEST, HIGHEST, now.palette()));
    layers = choice();
    reading.setId(screen + "-heat-reading");
    reading.getStyleClass().add("u-train-figure-name");
    addToHeading(reading, layers);
    setRight(new ColorBar(screen + "-heat-bar", strings, theme, colors));
    layer.subscribe(_ -> redraw());
    colors.subscribe(_ -> redraw());
    strings.languageProperty().subscribe(_ -> read());
    view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(view.valuesAt(event.getX(), event.getY())));
    view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(null));
  }

  private ChoiceButton<Integer> choice() {
    List<Option<Integer>> options = new ArrayList<>();
    for (int i = 0; i < TrainingPlan.MOST_LAYERS; i++) {
      options.add(new Option<>(i, String.valueOf(i + 1), strings.bind("train.chart.layer", i + 1)));
    }
    ChoiceButton<Integer> choice =
        new ChoiceButton<>(new Controls(strings),
            new ChoiceButton.Name(screen + "-heat-layer", "train.heat.layer"), options,
            layer.asObject(), layer::set);
    choice.managedProperty().bind(choice.visibleProperty());
    return choice;
  }

  @Override
  protected ChartSpec spec(List<TrainingPlan> plans) {
    TrainingPlan plan = plans.getFirst();
    for (int i = 0; i < layers.getItems().size(); i++) {
      layers.getItems().get(i).setVisible(i < plan.layers());
    }
    layers.setVisible(plan.layers() > 1);
    layer.set(Math.min(layer.get(), plan.layers() - 1));
    Axis time = new Axis(strings.get("train.chart.time"), Scale.COUNT, 0.5, plan.timesteps() + 0.5, false);
    return ChartSpec.of(strings.get("train.chart.heat"), steps(), time, List.of()).withoutLegend()
        .over(raster);
  }

  /// Only the samples that are new are drawn, unless older ones have left.
  @Override
  protected void fill(List<TrainingSnapshot> now) {
    HistoryView history = now.getFirst().history();
    boolean continued = history.size() >= shown.size() && history.stride() == shown.stride()
        && history.timesteps() == shown.timesteps() && history.layers() == shown.layers();
    shown = history;
    drawn = continued ? drawn : 0;
    paint();
  }

  /// Forgets what it has drawn: what comes next is another run.
  public void forget() {
    shown = HistoryView.empty(1, 1);
    drawn = 0;
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
        raster.set(drawn, time, sample.stateNorm(shownLayer(), time), scale);
      }
    }
    raster.show(drawn, shown.timesteps(), 0.5, 0.5 + (double) drawn * shown.stride());
    read();
  }

  private int shownLayer() {
    return Math.min(layer.get(), shown.layers() - 1);
  }

  private void point(@Nullable Point2D values) {
    pointed = values;
    read();
  }

  /// The number under the pointer; elsewhere the ends of the latest sample.
  private void read() {
    int last = shown.size() - 1;
    Point2D at = pointed;
    if (last < 0) {
      reading.setText("");
    } else if (at != null) {
      int column = (int) Math.clamp(Math.floor((at.getX() - 0.5) / shown.stride()), 0, last);
      int time = Math.clamp(Math.round(at.getY()), 1, shown.timesteps());
      reading.setText(strings.get("train.chart.heat.point", shown.sample(column).step(), time,
          number(column, time)));
    } else {
      reading.setText(strings.get("train.chart.heat.ends", number(last, 1), shown.timesteps(),
          number(last, shown.timesteps())));
    }
  }

  private String number(int column, int time) {
    return numbers.format(shown.sample(column).stateNorm(shownLayer(), time - 1));
  }
}
