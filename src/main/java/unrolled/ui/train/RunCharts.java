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
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.engine.data.NumberTask;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.HeatChart;
import unrolled.ui.runs.LayerChoice;
import unrolled.ui.runs.Picker;
import unrolled.ui.runs.RunChart;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.Controls;

/// The charts of a run in three places, in each the one that is chosen; beside them the forecast of a task of numbers,
/// or what an encoder–decoder translates. While it runs they take turns with each other and with the figures, so that
/// no frame draws more than one place.
final class RunCharts extends VBox {
  private static final List<String> HINTS = List.of("train.place.1", "train.place.2", "train.place.3");

  /// In multiples of the type size; where there is less height the lower row is left out, where there is less width the
  /// second place.
  private static final double LEAST = 15;

  private final TrainViewModel model;
  private final Picker picker;
  private final Strings strings;
  private final ObservableValue<Theme> theme;
  private final Map<ChartKind, RunChart> charts = new EnumMap<>(ChartKind.class);
  private final BooleanProperty numbers = new SimpleBooleanProperty();
  private final ForecastChart forecast;
  private final TranslationsCard translations;
  private final List<StackPane> places;
  private final List<ChoiceButton<ChartKind>> choosers;

  RunCharts(TrainViewModel model, Strings strings, ObservableValue<Theme> theme, Picker picker) {
    this.model = model;
    this.picker = picker;
    this.strings = strings;
    this.theme = theme;
    places = IntStream.range(0, ChartPlaces.COUNT).mapToObj(_ -> new StackPane()).toList();
    choosers = IntStream.range(0, ChartPlaces.COUNT).mapToObj(this::chooser).toList();
    forecast = new ForecastChart(strings, theme);
    translations = new TranslationsCard(strings);
    HBox upper = row(places.get(0), places.get(1));
    HBox lower = row(forecast, translations, places.get(2));
    TrainView.leaveOut(lower, heightProperty(), LEAST, theme);
    TrainView.leaveOut(places.get(1), widthProperty(), TrainView.LEAST_WIDTH, theme);
    setId("train-charts");
    getStyleClass().add("u-train-charts");
    getChildren().setAll(upper, lower);
    setMinHeight(0);
    model.places().shownProperty().subscribe(this::arrange);
    follow();
  }

  private static HBox row(Region... charts) {
    HBox row = new HBox(charts);
    row.getStyleClass().add("u-train-charts");
    for (Region chart : charts) {
      chart.setMinSize(0, 0);
      chart.setPrefSize(0, 0);
      HBox.setHgrow(chart, Priority.ALWAYS);
    }
    setVgrow(row, Priority.ALWAYS);
    return row;
  }

  private void follow() {
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
      chart.headWith(choosers.get(i));
      places.get(i).getChildren().setAll(chart);
      show(i, model.snapshotProperty().get());
    }
  }

  private RunChart make(ChartKind kind) {
    RunChart chart = switch (kind) {
      case PREDICTION -> new PredictionChart(strings, theme, picker);
      case NORMS -> new NormChart(strings, theme, picker);
      case HEAT -> heat();
      case STATES -> new StatesChart(strings, theme, picker);
      case WEIGHTS -> new WeightsChart(strings, theme, picker);
    };
    chart.mark(model.travel().selectedProperty().get());
    chart.fillAbandoned(abandoned(model.travel().abandonedProperty().get()));
    return chart;
  }

  private HeatChart heat() {
    HeatChart chart = new HeatChart("train-chart-heat", strings, theme, model.layerProperty());
    chart.explain(picker, 0, () -> strings.get("shell.train"));
    Label ends = new Label();
    ends.setId("train-heat-reading");
    ends.getStyleClass().add("u-train-figure-name");
    ends.setMinWidth(0);
    ends.textProperty().bind(chart.endsProperty());
    chart.addToHeading(ends, new LayerChoice("train-heat-layer", strings, model.layerProperty(),
        model.snapshotProperty().map(now -> now.plan().layers())));
    chart.setRight(HeatChart.bar("train-heat-bar", strings, theme));
    return chart;
  }

  private void show(int place, @Nullable TrainingSnapshot now) {
    RunChart chart = charts.get(model.places().shownProperty().get().get(place));
    if (chart != null && now != null) {
      numbers.set(now.plan().task() instanceof NumberTask);
      chart.show(List.of(now));
    }
    if (place == ChartPlaces.COUNT - 1 && now != null) {
      forecast.show(List.of(now));
      translations.show(now);
    }
  }
}
