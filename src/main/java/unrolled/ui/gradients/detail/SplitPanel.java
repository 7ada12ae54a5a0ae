package unrolled.ui.gradients.detail;

import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.trace.TimeGroup;
import unrolled.ui.bytime.ByTimeBar;
import unrolled.ui.bytime.TimeLegend;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// Which later loss did this gradient come from? ∂L/∂h_k as a pile of what the loss of each timestep sent back, and in
/// numbers that add up.
public final class SplitPanel extends DetailPanel<SplitReading> {
  private final SplitViewModel model;
  private final NumberSlider time;
  private final SplitBars bars;
  private final TimeLegend legend = new TimeLegend();
  private final Label sum = new Label();
  private final Label sentence = new Label();

  /// A panel that follows a training step.
  ///
  /// @param moment the step, null while there is none to look into
  /// @param work where its numbers are computed
  /// @param foreground where they are shown: the JavaFX thread
  public SplitPanel(ObservableValue<@Nullable Moment> moment, Executor work, Executor foreground,
      Strings strings,
      ObservableValue<Theme> theme) {
    this(new SplitViewModel(moment, work, foreground), strings, theme);
  }

  SplitPanel(SplitViewModel model, Strings strings, ObservableValue<Theme> theme) {
    super("detail.split.title", "detail.split.layer", model, strings, theme);
    this.model = model;
    time = new NumberSlider(controls, "detail.split.time", model.timeProperty());
    bars = new SplitBars("detail-split-bars", strings, this::words, model.timeProperty()::set,
        this::explain);
    HBox colours = new HBox(controls.text("detail.split.legend", "u-detail-muted"), legend);
    colours.getStyleClass().add("u-detail-row");
    addToHeading(time, colours);
    model.timeProperty().subscribe((_, _) -> render());
    begin(body());
  }

  private BorderPane body() {
    sum.setId("detail-split-sum");
    sentence.setId("detail-split-sentence");
    sentence.getStyleClass().add("u-detail-muted");
    for (Label each : new Label[] {sum, sentence}) {
      each.setWrapText(true);
      each.setMinHeight(USE_PREF_SIZE);
    }
    VBox words = new VBox(sum, sentence);
    words.getStyleClass().add("u-detail-words");
    BorderPane body = new BorderPane(bars);
    body.setMinSize(0, 0);
    body.setBottom(words);
    return body;
  }

  private void explain(int k) {
    SplitReading reading = model.readingProperty().get();
    if (reading != null && !isAlone(reading)) {
      inspect(reading.moment(), Spot.stateNorm(reading.layer(), k));
    }
  }

  @Override
  long step(SplitReading reading) {
    return reading.moment().step();
  }

  @Override
  boolean isAlone(SplitReading reading) {
    return reading.sequences() < plan(reading).batch();
  }

  @Override
  TrainingPlan plan(SplitReading reading) {
    return reading.moment().plan();
  }

  @Override
  void show(SplitReading reading) {
    int k = model.time(reading);
    time.show(1, reading.timesteps(), k + 1, "k = " + (k + 1));
    legend.show(reading.timesteps());
    bars.show(reading, k, theme.getValue());
    sum.setText(words(k));
    bars.setAccessibleText(sum.getText());
    sentence.setText(reading.isSplit()
        ? strings.get("detail.split.say.many")
        : strings.get("detail.split.say.one", reading.timesteps()));
  }

  /// `‖∂L/∂h₅‖ = 0.12 = 0.1 (loss 5) + 0.02 (losses 6–40)`.
  private String words(int k) {
    SplitReading reading = model.readingProperty().get();
    if (reading == null || k >= reading.timesteps()) {
      return "";
    }
    String name = "‖∂L/∂h" + HopNames.subscript(k + 1) + "‖";
    double norm = reading.norms()[k];
    if (!Double.isFinite(norm)) {
      return strings.get("detail.split.infinite", name);
    } else if (norm == 0) {
      return strings.get("detail.split.nothing", name);
    }
    StringBuilder parts = new StringBuilder(name + " = " + numbers.size(norm) + " =");
    for (TimeGroup group : reading.groups(k)) {
      boolean first = parts.charAt(parts.length() - 1) == '=';
      String sign = first ? " " : " + ";
      parts.append(group.part() < 0 ? first ? " −" : " − " : sign).append(part(group));
    }
    return parts.toString();
  }

  private String part(TimeGroup group) {
    return strings.get("detail.split.part", numbers.size(Math.abs(group.part())), ByTimeBar.name(group));
  }
}
