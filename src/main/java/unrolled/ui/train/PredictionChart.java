package unrolled.ui.train;

import java.util.List;
import javafx.beans.value.ObservableValue;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Dash;
import unrolled.chart.Guide;
import unrolled.chart.Points;
import unrolled.chart.Series;
import unrolled.chart.Style;
import unrolled.engine.data.Baseline;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.runs.HistoryChart;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// Loss and accuracy from 0, and the loss of the best answer without memory.
final class PredictionChart extends HistoryChart {
  private final Points loss = points();
  private final Points accuracy = points();
  private final Numbers numbers;

  PredictionChart(Strings strings, ObservableValue<Theme> theme) {
    super("train-chart-prediction", "train.chart.prediction", strings, theme);
    numbers = new Numbers(strings);
  }

  @Override
  protected ChartSpec spec(List<TrainingPlan> plans) {
    TrainingPlan plan = plans.getFirst();
    Axis share = Axis.linear(strings.get("train.chart.share"), 0, 1).growing();
    List<Series> series = List.of(
        Series.of("accuracy", strings.get("train.chart.accuracy"), accuracy,
            Style.line(Tone.CATEGORY_3, Dash.DASHED)),
        Series.of("loss", strings.get("train.chart.loss"), loss, Style.line(Tone.LOSS, Dash.SOLID)));
    ChartSpec spec = ChartSpec.of(strings.get("train.chart.prediction"), steps(), share, series);
    return plan.baseline().filter(Baseline::leavesRoom)
        .map(baseline -> spec.guided(List.of(Guide.horizontal(baseline.loss(),
            strings.get("train.chart.without", numbers.format(baseline.loss())), Tone.MUTED))))
        .orElse(spec);
  }

  @Override
  protected void fill(List<HistoryView> histories) {
    HistoryView history = histories.getFirst();
    fill(loss, history, Sample::loss);
    fill(accuracy, history, Sample::accuracy);
  }
}
