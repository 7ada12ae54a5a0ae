package unrolled.ui.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.ChartView;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.chart.Style;
import unrolled.engine.insight.CellsCompared;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.Controls;

/// How far back a tanh RNN, an LSTM and a GRU look: a line each, by powers of ten, and the same in words.
final class CellsPane extends VBox {
  private static final double LOW = 1e-8;
  private static final double HIGH = 10;
  private static final double HEAVY = 1.3;
  private static final double PERCENT = 100;

  private final CellsViewModel model;
  private final Strings strings;
  private final Controls controls;
  private final ChartView chart;
  private final Label words = new Label();

  CellsPane(CellsViewModel model, Strings strings, ObservableValue<Theme> theme) {
    this.model = model;
    this.strings = strings;
    controls = new Controls(strings);
    chart = new ChartView("insight-cells-chart", strings, theme);
    VBox.setVgrow(chart, Priority.ALWAYS);
    words.setId("insight-cells-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().add("u-detail-sentence");
    setId("insight-cells");
    getStyleClass().addAll("u-detail", "u-write-card");
    setMinSize(0, 0);
    getChildren().setAll(order(), words, chart);
    chart.visibleProperty().bind(model.comparedProperty().isNotNull());
    model.comparedProperty().subscribe(_ -> render());
    model.readyProperty().subscribe(_ -> render());
    strings.languageProperty().subscribe(_ -> render());
  }

  private HBox order() {
    Button start =
        controls.labelled("insight-cells-start", Feather.PLAY, "insight.cells.start", model::start);
    start.disableProperty().bind(model.busyProperty().or(model.readyProperty().not()));
    Button cancel =
        controls.labelled("insight-cells-cancel", Feather.X, "insight.cells.cancel", model::cancel);
    ProgressBar bar = controls.named(new ProgressBar(0), "insight-cells-progress", "insight.cells.progress");
    bar.progressProperty().bind(model.progressProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    for (var each : List.of(cancel, bar)) {
      each.visibleProperty().bind(model.busyProperty());
      each.managedProperty().bind(each.visibleProperty());
    }
    HBox row = new HBox(start, cancel, bar);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("u-write-controls");
    return row;
  }

  private void render() {
    CellsCompared now = model.comparedProperty().get();
    words.setText(words(now));
    if (now != null) {
      chart.show(spec(now));
    }
  }

  private String words(@Nullable CellsCompared now) {
    if (now == null) {
      return strings.get(model.readyProperty().get() ? "insight.cells.what" : "insight.cells.short",
          CellsViewModel.UNITS, CellsViewModel.STEPS, CellsCompared.Question.SHORTEST);
    }
    String each = now.lines().stream().map(line -> says(now, line))
        .collect(Collectors.joining(strings.get("insight.cells.between")));
    return strings.get("insight.cells.say", now.question().hidden(), now.question().steps(),
        now.question().seed(), each);
  }

  private String says(CellsCompared now, CellsCompared.Line line) {
    double share = CellsCompared.SHARE * PERCENT;
    return line.falls().isPresent()
        ? strings.get("insight.cells.falls", name(line), share, line.falls().getAsInt(), line.parameters())
        : strings.get("insight.cells.stays", name(line), share, now.question().window() - 1,
            line.parameters());
  }

  private String name(CellsCompared.Line line) {
    return strings.get("session.cell." + line.cell().id() + ".short");
  }

  private ChartSpec spec(CellsCompared now) {
    List<Series> series = new ArrayList<>();
    for (CellsCompared.Line line : now.lines()) {
      double[] x = IntStream.range(0, line.sizes().length).asDoubleStream().toArray();
      series.add(Series.of(line.cell().id(), name(line), Points.of(x, line.sizes()),
          Style.category(series.size()).weighing(HEAVY)));
    }
    Axis across =
        new Axis(strings.get("insight.cells.distance"), Scale.COUNT, 0, now.question().window() - 1.0, false);
    return ChartSpec.of(strings.get("insight.cells.chart"), across,
        Axis.log(strings.get("insight.cells.size"), LOW, HIGH).growing(), series);
  }
}
