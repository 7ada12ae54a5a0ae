package unrolled.ui.train;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The charts of a run. While it runs they take turns, one for each snapshot, so that no frame draws more than one.
final class RunCharts extends VBox {
  private final List<HistoryChart> charts;
  private int turn;

  RunCharts(TrainViewModel model, Strings strings, ObservableValue<Theme> theme) {
    PredictionChart prediction = new PredictionChart(strings, theme);
    NormChart norms = new NormChart(strings, theme);
    HeatChart heat = new HeatChart(strings, theme, model.layerProperty());
    charts = List.of(prediction, norms, heat);
    HBox upper = new HBox(prediction, norms);
    upper.getStyleClass().add("u-train-charts");
    setId("train-charts");
    getStyleClass().add("u-train-charts");
    getChildren().setAll(upper, heat);
    for (HistoryChart chart : charts) {
      chart.setPrefSize(0, 0);
      HBox.setHgrow(chart, Priority.ALWAYS);
    }
    setVgrow(upper, Priority.ALWAYS);
    setVgrow(heat, Priority.ALWAYS);
    setMinHeight(0);
    model.snapshotProperty().subscribe(this::show);
  }

  private void show(@Nullable TrainingSnapshot now) {
    if (now == null) {
      return;
    }
    if (now.state() == RunState.RUNNING) {
      turn = (turn + 1) % charts.size();
      charts.get(turn).show(now);
    } else {
      charts.forEach(chart -> chart.show(now));
    }
  }
}
