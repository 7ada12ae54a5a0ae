package unrolled.ui.gradients;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import unrolled.chart.ColorBar;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.HeatChart;
import unrolled.ui.runs.LayerChoice;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.Controls;
import unrolled.ui.widget.Heading;

/// A heat map of every run side by side, or of the selected run alone, all in the colours of one bar. While the runs go
/// on one map is drawn at a time.
final class HeatMaps extends BorderPane {
  private final GradientsViewModel model;
  private final Strings strings;
  private final ObservableValue<Theme> theme;
  private final BooleanProperty all = new SimpleBooleanProperty(true);
  private final List<HeatChart> charts = new ArrayList<>();
  private final List<HistoryView> drawn = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private int turn;

  HeatMaps(GradientsViewModel model, Strings strings, ObservableValue<Theme> theme) {
    this.model = model;
    this.strings = strings;
    this.theme = theme;
    HBox maps = new HBox();
    maps.getStyleClass().add("u-gradients-heat-maps");
    for (int run = 0; run < GradientsViewModel.MOST_RUNS; run++) {
      maps.getChildren().add(map(run));
      drawn.add(HistoryView.empty(1, 1));
    }
    getStyleClass().add("u-train-chart");
    setTop(heading());
    setCenter(maps);
    ColorBar bar = HeatChart.bar("gradients-heat-bar", strings, theme);
    bar.setViewOrder(1);
    setRight(bar);
    model.runs().turn(1).subscribe(this::follow);
    model.selectedProperty().subscribe(_ -> show(model.runs().turn(1).get()));
    all.subscribe(_ -> show(model.runs().turn(1).get()));
  }

  private HeatChart map(int run) {
    HeatChart chart =
        new HeatChart("gradients-chart-heat-" + run, strings, theme, model.sight().layerProperty());
    RunNames names = new RunNames(strings);
    chart.explain(model.picker(), run, () -> names.name(model.experimentProperty().get(), run));
    Label name = new Label();
    name.setId("gradients-heat-name-" + run);
    name.setMinWidth(0);
    name.widthProperty().subscribe(_ -> nameAllOrNone());
    labels.add(name);
    name.textProperty().bind(Bindings.createStringBinding(
        () -> names.name(model.experimentProperty().get(), run), model.experimentProperty(),
        strings.languageProperty()));
    HBox head = new HBox(new LineSample(RunNames.style(run), theme), name);
    head.getStyleClass().add("u-train-row");
    chart.headWith(head);
    chart.getStyleClass().setAll("u-gradients-heat-map");
    HBox.setHgrow(chart, Priority.ALWAYS);
    chart.visibleProperty().bind(Bindings.createBooleanBinding(() -> isShown(run), model.plansProperty(),
        model.selectedProperty(), all));
    chart.managedProperty().bind(chart.visibleProperty());
    all.subscribe(together -> chart.setAmong(together, run == 0));
    charts.add(chart);
    return chart;
  }

  /// The lines say whose a map is where there is no room for every name.
  private void nameAllOrNone() {
    boolean whole = labels.stream()
        .allMatch(name -> name.getWidth() == 0 || Math.ceil(name.getWidth()) >= name.prefWidth(-1));
    labels.forEach(name -> name.setOpacity(whole ? 1 : 0));
  }

  private boolean isShown(int run) {
    return run < model.plansProperty().get().size()
        && (all.get() || run == model.selectedProperty().get());
  }

  private Node heading() {
    Controls controls = new Controls(strings);
    Label title = controls.text("train.chart.heat", "u-train-chart-title");
    title.setMinWidth(0);
    Label ends = new Label();
    ends.setId("gradients-heat-reading");
    ends.setMinWidth(0);
    ends.getStyleClass().add("u-train-figure-name");
    ends.textProperty().bind(model.selectedProperty().asObject()
        .flatMap(run -> charts.get(run).endsProperty()));
    ends.visibleProperty().bind(all.not());
    ends.managedProperty().bind(ends.visibleProperty());
    ChoiceButton<Boolean> which = new ChoiceButton<>(controls, "gradients.heat", List.of(
        new Option<>(true, "all", strings.bind("gradients.heat.all")),
        new Option<>(false, "selected", strings.bind("gradients.heat.selected"))),
        all.asObject(), all::set);
    Heading heading = new Heading(title);
    heading.add(ends, new LayerChoice("gradients-heat-layer", strings, model.sight().layerProperty(),
        model.plansProperty().map(HeatMaps::deepest)), which);
    return heading;
  }

  private static int deepest(List<TrainingPlan> plans) {
    return plans.stream().mapToInt(TrainingPlan::layers).max().orElse(1);
  }

  /// While they run one after the other, but none is left empty.
  private void follow(List<TrainingSnapshot> now) {
    int[] shown = IntStream.range(0, now.size()).filter(this::isShown).toArray();
    if (model.runs().runningProperty().get() && shown.length > 0) {
      turn = (turn + 1) % shown.length;
      IntStream.of(shown).filter(run -> run == shown[turn] || drawn.get(run).size() == 0)
          .forEach(run -> show(run, now));
    } else {
      show(now);
    }
  }

  private void show(List<TrainingSnapshot> now) {
    IntStream.range(0, now.size()).filter(this::isShown).forEach(run -> show(run, now));
  }

  /// Draws a map anew when there are other samples, not when only what is ahead is another.
  private void show(int run, List<TrainingSnapshot> now) {
    HistoryView history = now.get(run).known();
    if (!history.equals(drawn.get(run))) {
      drawn.set(run, history);
      charts.get(run).show(List.of(now.get(run)));
    }
  }
}
