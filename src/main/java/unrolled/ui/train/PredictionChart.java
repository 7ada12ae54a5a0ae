package unrolled.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Dash;
import unrolled.chart.Guide;
import unrolled.chart.Points;
import unrolled.chart.Series;
import unrolled.chart.Style;
import unrolled.engine.data.Baseline;
import unrolled.engine.data.Goal;
import unrolled.engine.data.NumberTask;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.inspector.Fact;
import unrolled.ui.runs.HistoryChart;
import unrolled.ui.runs.Picker;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// Loss and accuracy from 0, of numbers the squared error over decades; and the losses of the baseline and the goal.
final class PredictionChart extends HistoryChart {
  private static final double PALE = 0.7;
  private static final String LOSS = "loss";
  private static final String ACCURACY = "accuracy";
  private static final String BEFORE = "abandoned";

  private final Points loss = points();
  private final Points accuracy = points();
  private final Points abandoned = points();
  private final Numbers numbers;

  PredictionChart(Strings strings, ObservableValue<Theme> theme, Picker picker) {
    super("train-chart-prediction", strings, theme);
    explain(picker, _ -> 0, line -> line.equals(BEFORE) ? null : Spot.LOSS, _ -> strings.get("shell.train"));
    numbers = new Numbers(strings);
  }

  @Override
  protected @Nullable Fact fact(String line) {
    return line.equals(ACCURACY) ? new RightAnswers() : null;
  }

  @Override
  protected ChartSpec spec(List<TrainingPlan> plans) {
    TrainingPlan plan = plans.getFirst();
    ChartSpec spec = plan.task() instanceof NumberTask ? ofNumbers(plan) : ofSymbols();
    List<Guide> guides = new ArrayList<>();
    plan.baseline().filter(Baseline::leavesRoom).ifPresent(baseline -> guides.add(
        guide(baseline.kind() == Baseline.Kind.WITHOUT_MEMORY
            ? "train.chart.without-memory"
            : "train.chart.naive-forecast", baseline.loss(), Tone.MUTED)));
    plan.goal().filter(Goal.Loss.class::isInstance).map(Goal.Loss.class::cast)
        .ifPresent(goal -> guides.add(guide("train.chart.goal", goal.most(), Tone.SUCCESS)));
    return spec.guided(guides);
  }

  private ChartSpec ofSymbols() {
    Axis share = Axis.linear(strings.get("train.chart.share"), 0, 1).growing();
    List<Series> series = List.of(before(),
        Series.of(ACCURACY, strings.get("train.chart.accuracy"), accuracy,
            Style.line(Tone.CATEGORY_3, Dash.DASHED)),
        losses());
    return ChartSpec.of(strings.get("train.chart.prediction"), steps(), share, series);
  }

  /// Squared errors fall over decades.
  private ChartSpec ofNumbers(TrainingPlan plan) {
    double baseline = plan.baseline().map(Baseline::loss).orElse(1.0);
    Axis error = Axis.log(strings.get("train.chart.squared-error"), baseline / 100, baseline * 10).growing();
    return ChartSpec.of(strings.get("train.chart.squared-error"), steps(), error, List.of(before(), losses()))
        .withoutLegend();
  }

  /// What was left behind by going on from an earlier step.
  private Series before() {
    return Series.of(BEFORE, abandoned.size() == 0 ? "" : strings.get("train.chart.abandoned"),
        abandoned,
        Style.line(Tone.MUTED, Dash.DOTTED).weighing(PALE));
  }

  private Series losses() {
    return Series.of(LOSS, strings.get("train.chart.loss"), loss, Style.line(Tone.LOSS, Dash.SOLID));
  }

  private Guide guide(String key, double at, Tone tone) {
    return Guide.horizontal(at, strings.get(key, numbers.format(at)), tone);
  }

  @Override
  public void fillAbandoned(HistoryView history) {
    fill(abandoned, history, Sample::loss);
    specify();
  }

  @Override
  protected void fill(List<TrainingSnapshot> now) {
    HistoryView history = now.getFirst().known();
    fill(loss, history, Sample::loss);
    fill(accuracy, history, Sample::accuracy);
  }
}
