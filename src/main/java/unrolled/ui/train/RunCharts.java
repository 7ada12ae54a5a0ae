package unrolled.ui.train;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.engine.data.NumberTask;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.Controls;

/// The charts of a run in three places, in each the one that is chosen; of a task of numbers the forecast beside them. While it runs they take turns with each other
/// and with the figures, so that no frame draws more than one.
final class RunCharts extends VBox {
  private static final List<String> HINTS = List.of("train.place.1", "train.place.2", "train.place.3");

  private final TrainViewModel model;
  private final Strings strings;
  private final ObservableValue<Theme> theme;
  private final Map<ChartKind, RunChart> charts = new EnumMap<>(ChartKind.class);
  private final BooleanProperty numbers = new SimpleBooleanProperty();
  private final ForecastChart forecast;
  private final List<StackPane> places;
  private final List<ChoiceButton<ChartKind>> choosers;

  RunCharts(TrainViewModel model, Strings strings, ObservableValue<Theme> theme) {
    this.model = model;
    this.strings = strings;
    this.theme = theme;
    places = IntStream.range(0, ChartPlaces.COUNT).mapToObj(_ -> new StackPane()).toList();
    choosers = IntStream.range(0, ChartPlaces.COUNT).mapToObj(this::chooser).toList();
    HBox upper = new HBox(places.get(0), places.get(1));
    upper.getStyleClass().add("u-train-charts");
    setId("train-charts");
    getStyleClass().add("u-train-charts");
    forecast = new ForecastChart(strings, theme);
    HBox.setHgrow(forecast, Priority.ALWAYS);
    HBox lower = new HBox(forecast, places.get(2));
    lower.getStyleClass().add("u-train-charts");
    getChildren().setAll(upper, lower);
    for (StackPane place : places) {
      place.setMinSize(0, 0);
      place.setPrefSize(0, 0);
      HBox.setHgrow(place, Priority.ALWAYS);
    }
    setVgrow(upper, Priority.ALWAYS);
    setVgrow(lower, Priority.ALWAYS);
    setMinHeight(0);
    model.places().shownProperty().subscribe(this::arrange);
    for (int i = 0; i < ChartPlaces.COUNT; i++) {
      int place = i;
      model.turn(i + 1).subscribe(now -> show(place, now));
    }
    model.travel().selectedProperty().subscribe(
        (_, step) -> charts.values().forEach(chart -> chart.mark(step.longValue())));
    model.travel().abandonedProperty().subscribe(
        (_, history) -> charts.values().forEach(chart -> chart.fillAbandoned(abandoned(history))));
  }

  private static HistoryView abandoned(@Nullable HistoryView history) {
    return Objects.requireNonNullElseGet(history, () -> HistoryView.empty(1, 1));
  }

  private ChoiceButton<ChartKind> chooser(int place) {
    List<Option<ChartKind>> options = Arrays.stream(ChartKind.values())
        .map(kind -> new Option<>(kind, kind.id(), numbers.flatMap(now -> strings.bind(kind.title(now)))))
        .toList();
    ChoiceButton<ChartKind> chooser = new ChoiceButton<>(new Controls(strings), HINTS.get(place), options,
        model.places().shownProperty().map(shown -> shown.get(place)),
        kind -> model.places().show(place, kind));
    chooser.getStyleClass().add("u-train-chart-title");
    return chooser;
  }

  private void arrange(List<ChartKind> shown) {
    places.forEach(place -> place.getChildren().clear());
    for (int i = 0; i < places.size(); i++) {
      RunChart chart = charts.computeIfAbsent(shown.get(i), this::make);
      chart.placeIn(choosers.get(i));
      places.get(i).getChildren().setAll(chart);
      show(i, model.snapshotProperty().get());
    }
  }

  private RunChart make(ChartKind kind) {
    RunChart chart = switch (kind) {
      case PREDICTION -> new PredictionChart(strings, theme);
      case NORMS -> new NormChart(strings, theme);
      case HEAT -> new HeatChart(strings, theme, model.layerProperty());
      case STATES -> new StatesChart(strings, theme);
      case WEIGHTS -> new WeightsChart(strings, theme);
    };
    chart.mark(model.travel().selectedProperty().get());
    chart.fillAbandoned(abandoned(model.travel().abandonedProperty().get()));
    return chart;
  }

  private void show(int place, @Nullable TrainingSnapshot now) {
    RunChart chart = charts.get(model.places().shownProperty().get().get(place));
    if (chart != null && now != null) {
      numbers.set(now.plan().task() instanceof NumberTask);
      chart.show(now);
    }
    if (place == ChartPlaces.COUNT - 1 && now != null) {
      forecast.show(now);
    }
  }
}
