package unrolled.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Points;
import unrolled.chart.Series;
import unrolled.chart.Style;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.HistoryChart;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The norm of the gradient of each layer's parameters, and of the readout's, by powers of ten.
final class NormChart extends HistoryChart {
  private static final double LOW = 1e-3;
  private static final double HIGH = 10;

  private final List<Points> groups = points(TrainingPlan.MOST_LAYERS + 1);

  NormChart(Strings strings, ObservableValue<Theme> theme) {
    super("train-chart-norms", strings, theme);
  }

  @Override
  protected ChartSpec spec(List<TrainingPlan> plans) {
    TrainingPlan plan = plans.getFirst();
    List<Series> series = new ArrayList<>();
    for (int group = 0; group <= plan.layers(); group++) {
      String name = group == plan.layers()
          ? strings.get("train.chart.readout")
          : strings.get("train.chart.layer", group + 1);
      series.add(Series.of("group-" + group, name, groups.get(group), Style.category(group)));
    }
    return ChartSpec.of(strings.get("train.chart.norms"), steps(),
        Axis.log(strings.get("train.chart.norm"), LOW, HIGH).growing(), series);
  }

  @Override
  protected void fill(List<TrainingSnapshot> now) {
    HistoryView history = now.getFirst().known();
    for (int group = 0; group <= history.layers(); group++) {
      int which = group;
      fill(groups.get(group), history, sample -> sample.groupNorm(which));
    }
  }
}
