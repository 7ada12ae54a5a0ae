package unrolled.ui.train;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.ChartView;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.engine.run.History;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.Controls;

/// A chart over the training steps of a run, on a card with its title.
abstract class HistoryChart extends BorderPane {
  /// The first end of the axis of training steps, which grows.
  private static final double FIRST_STEPS = 10;

  final Strings strings;
  final ChartView view;
  private final HBox heading = new HBox();
  private @Nullable TrainingPlan plan;
  private long run = -1;

  /// @param id the node id; the text of the title has the same name with dots
  HistoryChart(String id, Strings strings, ObservableValue<Theme> theme) {
    this.strings = strings;
    view = new ChartView(id, strings, theme);
    getStyleClass().add("u-train-chart");
    heading.getStyleClass().add("u-train-row");
    Label title =
        new Controls(strings).text(id.replaceFirst("train-chart-", "train.chart."), "u-train-chart-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    heading.getChildren().setAll(title);
    setTop(heading);
    setCenter(view);
    setMinSize(0, 0);
    strings.languageProperty().subscribe((_, _) -> specify());
  }

  /// Adds something at the right of the title.
  final void addToHeading(Node... nodes) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    heading.getChildren().add(space);
    heading.getChildren().addAll(nodes);
  }

  /// Shows a run as it stands.
  final void show(TrainingSnapshot now) {
    TrainingPlan before = plan;
    plan = now.plan();
    if (now.runId() != run) {
      run = now.runId();
      specify();
      view.begin();
    } else if (before == null || !before.canBecome(now.plan())) {
      specify();
    }
    fill(now.history());
  }

  private void specify() {
    if (plan != null) {
      view.show(spec(plan));
    }
  }

  /// The axis of training steps.
  final Axis steps() {
    return new Axis(strings.get("train.chart.steps"), Scale.COUNT, 0, FIRST_STEPS, true);
  }

  /// What the chart shows of a plan, in the language of the moment.
  abstract ChartSpec spec(TrainingPlan plan);

  /// Puts the samples into what the chart shows.
  abstract void fill(HistoryView history);

  /// Room for a number of every sample.
  static Points points() {
    return new Points(History.CAPACITY);
  }

  /// Puts one number of every sample into points.
  static void fill(Points points, HistoryView history, ToDoubleFunction<Sample> number) {
    double[] x = new double[history.size()];
    double[] y = new double[history.size()];
    for (int i = 0; i < x.length; i++) {
      Sample sample = history.sample(i);
      x[i] = sample.step();
      y[i] = number.applyAsDouble(sample);
    }
    points.set(x, y);
  }

  /// Points for each of several lines.
  static List<Points> points(int lines) {
    return java.util.stream.Stream.generate(HistoryChart::points).limit(lines).toList();
  }
}
