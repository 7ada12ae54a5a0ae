package unrolled.ui.gradients.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.ChartView;
import unrolled.chart.Dash;
import unrolled.chart.Guide;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.chart.Style;
import unrolled.engine.gradient.MemoryMeter;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// Memory meter: until when the first symbol can be read from h_t, beside how far back the gradient of the last loss
/// reaches.
public final class MeterPanel extends DetailPanel<MeterReading> {
  private final ChartView accuracy;
  private final HopChart gradient;
  private final PointSay say = new PointSay(this::render);
  private final PointWords points;
  private final Label sentence = new Label();

  /// A panel that follows a training step.
  ///
  /// @param moment the step, null while there is none to look into
  /// @param work where its numbers are computed
  /// @param foreground where they are shown: the JavaFX thread
  public MeterPanel(ObservableValue<@Nullable Moment> moment, Executor work, Executor foreground,
      Strings strings,
      ObservableValue<Theme> theme) {
    this(new MeterViewModel(moment, work, foreground), strings, theme);
  }

  MeterPanel(MeterViewModel model, Strings strings, ObservableValue<Theme> theme) {
    super("detail.meter.title", "detail.meter.layer", model, strings, theme);
    accuracy = new ChartView("detail-meter-accuracy", strings, theme);
    gradient = new HopChart("detail-meter-gradient", strings, theme, say);
    points = new PointWords(numbers);
    say.in(accuracy);
    begin(body());
  }

  private BorderPane body() {
    sentence.setId("detail-meter-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("u-detail-sentence");
    HBox charts = new HBox(accuracy, gradient.view());
    charts.getStyleClass().add("u-detail-body");
    for (ChartView each : List.of(accuracy, gradient.view())) {
      HBox.setHgrow(each, Priority.ALWAYS);
      each.setPrefWidth(1);
    }
    VBox words = new VBox(sentence);
    words.getStyleClass().add("u-detail-words");
    BorderPane body = new BorderPane(charts);
    body.setMinSize(0, 0);
    body.setBottom(words);
    return body;
  }

  @Override
  long step(MeterReading reading) {
    return reading.moment().step();
  }

  @Override
  boolean isAlone(MeterReading reading) {
    return reading.sequences() < plan(reading).batch();
  }

  @Override
  TrainingPlan plan(MeterReading reading) {
    return reading.moment().plan();
  }

  @Override
  void show(MeterReading reading) {
    MemoryMeter meter = reading.meter();
    accuracy.setVisible(meter != null);
    accuracy.setManaged(meter != null);
    if (meter != null) {
      accuracy.show(spec(meter));
    }
    gradient.show(reading.curves());
    Message point = points.meter(meter, say.place());
    Message told = point == null ? points.hop(reading.curves(), say.place()) : point;
    sentence.setText(strings.get(told == null ? words(reading) : told));
  }

  private ChartSpec spec(MemoryMeter meter) {
    int timesteps = meter.accuracy().length;
    double[] x = new double[timesteps];
    for (int i = 0; i < timesteps; i++) {
      x[i] = i + 1;
    }
    List<Series> series = new ArrayList<>();
    series.add(Series.of("accuracy", strings.get("detail.meter.accuracy"), Points.of(x, meter.accuracy()),
        Style.line(Tone.FORWARD, Dash.SOLID).weighing(1.3)));
    Axis across =
        new Axis(strings.get("detail.hop.chart.time"), Scale.COUNT, 1, Math.max(2, timesteps), false);
    return ChartSpec.of(strings.get("detail.meter.chart"), across,
        Axis.linear(strings.get("detail.meter.share"), 0, 1.02), series)
        .guided(List.of(Guide.horizontal(meter.chance(), strings.get("detail.meter.chance"), Tone.MUTED)));
  }

  /// How far memory and gradient reach, in words.
  static Message words(MeterReading reading) {
    if (reading.meter() == null) {
      return Message.of("detail.meter.say.none");
    }
    int last = reading.timesteps();
    int memory = reading.memory();
    Message forward = memory == 0
        ? Message.of("detail.meter.say.never")
        : memory == last
            ? Message.of("detail.meter.say.all", last)
        : Message.of("detail.meter.say.until", memory);
    int back = reading.gradient();
    Message backward = back == 1
        ? Message.of("detail.meter.say.whole", (int) MeterReading.DECADES)
        : Message.of("detail.meter.say.back", back, (int) MeterReading.DECADES);
    return Message.of("detail.meter.say", forward, backward);
  }
}
