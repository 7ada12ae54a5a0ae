package unrolled.ui.gradients;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Guide;
import unrolled.chart.Points;
import unrolled.chart.Series;
import unrolled.engine.data.Baseline;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.HistoryChart;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// The loss of every run, by powers of ten, and the loss of the best answer without memory.
final class LossChart extends HistoryChart {
  private static final double LOW = 1e-3;
  private static final double HIGH = 100;
  private static final String LINE = "loss-";

  private final GradientsViewModel model;
  private final RunNames names;
  private final Numbers numbers;
  private final List<Points> losses = points(GradientsViewModel.MOST_RUNS);

  LossChart(GradientsViewModel model, Strings strings, ObservableValue<Theme> theme) {
    super("gradients-chart-loss", strings, theme);
    this.model = model;
    names = new RunNames(strings);
    numbers = new Numbers(strings);
    explain(model.picker(), line -> Integer.parseInt(line.substring(LINE.length())), _ -> Spot.LOSS,
        run -> names.name(model.experimentProperty().get(), run));
  }

  @Override
  protected ChartSpec spec(List<TrainingPlan> plans) {
    List<Series> series = new ArrayList<>();
    for (int run = 0; run < plans.size(); run++) {
      series.add(Series.of(LINE + run, names.name(model.experimentProperty().get(), run), losses.get(run),
          RunNames.style(run)));
    }
    ChartSpec spec = ChartSpec.of(strings.get("gradients.chart.loss"), steps(),
        Axis.log(strings.get("train.chart.loss"), LOW, HIGH).withEdges(), series).withoutLegend();
    return plans.getFirst().baseline().filter(Baseline::leavesRoom)
        .map(baseline -> spec.guided(List.of(Guide.horizontal(baseline.loss(),
            strings.get("train.chart.without-memory", numbers.format(baseline.loss())), Tone.MUTED))))
        .orElse(spec);
  }

  @Override
  protected void fill(List<TrainingSnapshot> now) {
    for (int run = 0; run < now.size(); run++) {
      fill(losses.get(run), now.get(run).known(), Sample::loss);
    }
  }
}
