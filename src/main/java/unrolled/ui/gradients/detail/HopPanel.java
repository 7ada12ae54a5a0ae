package unrolled.ui.gradients.detail;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.engine.gradient.Jacobian;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;

/// One hop, in numbers: the Jacobian from one timestep to the next, its sizes, and what all hops together do to the
/// gradient of the last loss.
public final class HopPanel extends DetailPanel<HopReading> {
  private final HopViewModel model;
  private final NumberSlider time;
  private final NumberSlider sequence;
  private final ChoiceButton<HopMatrix> matrices;
  private final MatrixMap map;
  private final Label mapWords = new Label();
  private final HopFigures figures;
  private final HopChart chart;
  private final PointSay say = new PointSay(this::point);
  private final PointWords words;
  private final Label sentence = new Label();
  private final Label note = new Label();

  /// A panel that follows a training step.
  ///
  /// @param moment the step, null while there is none to look into
  /// @param work where its numbers are computed
  /// @param foreground where they are shown: the JavaFX thread
  public HopPanel(ObservableValue<@Nullable Moment> moment, Executor work, Executor foreground,
      Strings strings,
      ObservableValue<Theme> theme) {
    this(new HopViewModel(moment, work, foreground), strings, theme);
  }

  HopPanel(HopViewModel model, Strings strings, ObservableValue<Theme> theme) {
    super("detail.hop.title", "detail.hop.layer", model, strings, theme);
    this.model = model;
    matrices = new ChoiceButton<>(controls, "detail.hop.matrix",
        Arrays.stream(HopMatrix.values()).map(each -> new Option<>(each, each.id(),
            strings.bind("detail.hop.matrix." + each.id()))).toList(),
        model.matrixProperty(), model.matrixProperty()::set);
    matrices.managedProperty().bind(matrices.visibleProperty());
    map = new MatrixMap("detail-hop-map", strings, this::element);
    figures = new HopFigures(strings);
    chart = new HopChart("detail-hop-chart", strings, theme, say);
    words = new PointWords(numbers);
    time = new NumberSlider(controls, "detail.hop.time", model.timeProperty());
    sequence = new NumberSlider(controls, "detail.hop.sequence", model.sequenceProperty());
    addToHeading(time, sequence, matrices);
    model.matrixProperty().subscribe((_, _) -> render());
    begin(body());
  }

  private BorderPane body() {
    for (Label each : List.of(sentence, note, mapWords)) {
      each.setWrapText(true);
      each.setMinHeight(USE_PREF_SIZE);
    }
    sentence.setId("detail-hop-sentence");
    sentence.getStyleClass().add("u-detail-sentence");
    note.setId("detail-hop-note");
    note.getStyleClass().add("u-detail-muted");
    note.managedProperty().bind(note.visibleProperty());
    mapWords.setId("detail-hop-map-words");
    mapWords.getStyleClass().add("u-detail-muted");
    VBox left = new VBox(map, mapWords, figures);
    left.getStyleClass().add("u-detail-side");
    VBox.setVgrow(map, Priority.SOMETIMES);
    HBox row = new HBox(left, chart.view());
    row.getStyleClass().add("u-detail-body");
    HBox.setHgrow(chart.view(), Priority.ALWAYS);
    VBox below = new VBox(sentence, note);
    below.getStyleClass().add("u-detail-words");
    BorderPane body = new BorderPane(row);
    body.setMinSize(0, 0);
    body.setBottom(below);
    return body;
  }

  private void point() {
    render();
    HopReading reading = model.readingProperty().get();
    PointSay.Place place = say.place();
    if (reading != null && place != null && reading.isTraining()) {
      int layer = reading.choice().layer();
      switch (place.line()) {
        case "measured" -> inspect(reading.moment(), Spot.stateNorm(layer, place.time()));
        case "cell" -> inspect(reading.moment(), Spot.cellNorm(layer, place.time()));
        default -> {}
      }
    }
  }

  @Override
  long step(HopReading reading) {
    return reading.moment().step();
  }

  @Override
  boolean isAlone(HopReading reading) {
    return reading.sequences() < reading.plan().batch();
  }

  @Override
  TrainingPlan plan(HopReading reading) {
    return reading.plan();
  }

  @Override
  void show(HopReading reading) {
    TrainingPlan plan = reading.plan();
    int last = plan.timesteps();
    time.show(Math.min(2, last), last, model.timeProperty().get() + 1,
        "t = " + (model.timeProperty().get() + 1));
    int row = reading.choice().sequence() + 1;
    int rows = reading.sequences();
    sequence.show(1, rows, row, strings.get("detail.hop.sequence.words", row, rows));
    for (MenuItem item : matrices.getItems()) {
      HopMatrix each = HopMatrix.values()[matrices.getItems().indexOf(item)];
      item.setVisible(reading.has(each));
    }
    matrices.setVisible(reading.has(HopMatrix.DIRECT));
    Jacobian matrix = reading.matrix(model.shown(reading));
    map.setVisible(matrix != null);
    if (matrix != null) {
      double limit = HopWords.limit(matrix);
      String name = HopNames.of(model.shown(reading), reading);
      map.show(matrix, name, limit, theme.getValue());
      mapWords.setText(strings.get("detail.hop.map.words", name, numbers.format(limit)));
      map.setAccessibleText(mapWords.getText());
      figures.show(reading, model.shown(reading));
    }
    chart.show(reading.curves(), reading.choice().time());
    sentence.setText(strings.get(Objects.requireNonNullElseGet(words.hop(reading.curves(), say.place()),
        () -> HopWords.of(reading))));
    show(note, reading);
  }

  private void show(Label label, HopReading reading) {
    boolean gated = reading.curves().rule() == null;
    boolean lower = reading.choice().layer() < reading.plan().layers() - 1;
    boolean disagree = HopWords.disagree(reading);
    label.setVisible(gated || lower || disagree);
    if (gated) {
      label.setText(strings.get("detail.hop.note.gated"));
    } else if (disagree) {
      label.setText(strings.get("detail.hop.note.disagree", numbers.format(reading.curves().radius()),
          numbers.format(reading.curves().largestSingularValue())));
    } else if (lower) {
      label.setText(strings.get("detail.hop.note.lower"));
    }
  }

  private String element(int row, int column) {
    HopReading reading = Objects.requireNonNull(model.readingProperty().get());
    Jacobian matrix = Objects.requireNonNull(reading.matrix(model.shown(reading)));
    return HopNames.element(model.shown(reading), reading, row, column) + " = "
        + numbers.detailed(matrix.at(row, column));
  }
}
