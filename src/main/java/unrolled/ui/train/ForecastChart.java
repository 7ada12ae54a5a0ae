package unrolled.ui.train;

import java.util.List;
import javafx.beans.value.ObservableValue;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Dash;
import unrolled.chart.Marker;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.chart.Style;
import unrolled.engine.data.NumberTask;
import unrolled.engine.data.Task;
import unrolled.engine.network.Readout;
import unrolled.engine.run.Predictions;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.HistoryChart;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// Of a task of numbers what was wanted, what the network answered, and what the naive answer is: over the timesteps of
/// one sequence, or over the sequences of a batch. It takes no room while symbols are predicted.
final class ForecastChart extends HistoryChart {
  private static final int MOST = Math.max(Task.MOST_TIMESTEPS, TrainingPlan.MOST_SEQUENCES);

  private final Points wanted = new Points(MOST);
  private final Points answered = new Points(MOST);
  private final Points naive = new Points(MOST);

  ForecastChart(Strings strings, ObservableValue<Theme> theme) {
    super("train-chart-forecast", strings, theme);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  @Override
  protected ChartSpec spec(List<TrainingPlan> plans) {
    TrainingPlan plan = plans.getFirst();
    setVisible(plan.task() instanceof NumberTask);
    boolean overTime = plan.task().readout() == Readout.EVERY;
    String axis = overTime ? "train.chart.time" : "train.chart.sequence";
    Axis across = new Axis(strings.get(axis), Scale.COUNT, 0.5,
        (overTime ? plan.timesteps() : plan.batch()) + 0.5, false);
    Axis upwards = plan.task() instanceof NumberTask numbers
        ? Axis.linear("", numbers.low(plan.length()), numbers.high(plan.length())).growing()
        : Axis.linear("", 0, 1);
    List<Series> series = List.of(
        series("naive", overTime ? "train.chart.naive" : "train.chart.naive.without", naive,
            style(overTime, Tone.MUTED, Dash.DOTTED, Marker.PLUS)),
        series("wanted", "train.chart.wanted", wanted,
            style(overTime, Tone.INK, Dash.SOLID, Marker.RING)),
        series("answered", overTime ? "train.chart.forecast" : "train.chart.answered", answered,
            style(overTime, Tone.FORWARD, Dash.DASHED, Marker.CROSS)));
    String title = strings.get(overTime ? "train.chart.forecast.title" : "train.chart.answered.title");
    return ChartSpec.of(title, across, upwards, series);
  }

  private Series series(String id, String name, Points points, Style style) {
    return Series.of(id, strings.get(name), points, style);
  }

  private static Style style(boolean joined, Tone tone, Dash dash, Marker marker) {
    return joined ? Style.line(tone, dash) : Style.marks(tone, marker);
  }

  @Override
  protected void fill(List<TrainingSnapshot> now) {
    Predictions predictions = now.getFirst().predictions();
    if (predictions == null) {
      return;
    }
    int count = predictions.count();
    double[] at = new double[count];
    double[] targets = new double[count];
    double[] answers = new double[count];
    double[] plain = new double[count];
    for (int i = 0; i < count; i++) {
      at[i] = i + 1.0;
      targets[i] = predictions.wanted(i);
      answers[i] = predictions.answered(i);
      plain[i] = predictions.naive(i);
    }
    wanted.set(at, targets);
    answered.set(at, answers);
    naive.set(at, plain);
  }
}
