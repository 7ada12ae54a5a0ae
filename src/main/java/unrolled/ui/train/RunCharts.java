package unrolled.ui.train;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.HeatChart;
import unrolled.ui.runs.HistoryChart;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The charts of a run. While it runs they take turns with each other and with the figures, so that no frame draws more
/// than one.
final class RunCharts extends VBox {
  /// The forecast is drawn together with the heat map, in the row of which it stands.
  private static final int LAST_TURN = 3;

  private final List<HistoryChart> charts;

  RunCharts(TrainViewModel model, Strings strings, ObservableValue<Theme> theme) {
    PredictionChart prediction = new PredictionChart(strings, theme);
    NormChart norms = new NormChart(strings, theme);
    HeatChart heat = new HeatChart("train", strings, theme, model.layerProperty());
    ForecastChart forecast = new ForecastChart(strings, theme);
    charts = List.of(prediction, norms, heat, forecast);
    HBox upper = new HBox(prediction, norms);
    upper.getStyleClass().add("u-train-charts");
    HBox lower = new HBox(forecast, heat);
    lower.getStyleClass().add("u-train-charts");
    setId("train-charts");
    getStyleClass().add("u-train-charts");
    getChildren().setAll(upper, lower);
    for (HistoryChart chart : charts) {
      chart.setPrefSize(0, 0);
      HBox.setHgrow(chart, Priority.ALWAYS);
    }
    setVgrow(upper, Priority.ALWAYS);
    setVgrow(lower, Priority.ALWAYS);
    setMinHeight(0);
    for (int i = 0; i < charts.size(); i++) {
      follow(charts.get(i), model.turn(Math.min(i + 1, LAST_TURN)));
    }
  }

  private static void follow(HistoryChart chart, ObservableValue<TrainingSnapshot> turn) {
    turn.subscribe(now -> {
      if (now != null) {
        chart.show(List.of(now));
      }
    });
  }
}
