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
import unrolled.ui.runs.Picker;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The norm of the gradient of each layer's parameters, and of the readout's, by powers of ten.
final class NormChart extends HistoryChart {
  private static final double LOW = 1e-3;
  private static final double HIGH = 10;
  private static final String GROUP = "group-";

  private final List<Points> groups = points(TrainingPlan.MOST_LAYERS + 1);
  private int layers = 1;

  NormChart(Strings strings, ObservableValue<Theme> theme, Picker picker) {
    super("train-chart-norms", strings, theme);
    explain(picker, _ -> 0, this::norm, _ -> strings.get("shell.train"));
  }

  private Spot norm(String line) {
    return Spot.layerNorm(Integer.parseInt(line.substring(GROUP.length())), layers);
  }

  @Override
  protected ChartSpec spec(List<TrainingPlan> plans) {
    TrainingPlan plan = plans.getFirst();
    layers = plan.layers();
    List<Series> series = new ArrayList<>();
    for (int group = 0; group <= plan.layers(); group++) {
      String name = group == plan.layers()
          ? strings.get("train.chart.readout")
          : strings.get("train.chart.layer", group + 1);
      series.add(Series.of(GROUP + group, name, groups.get(group), Style.category(group)));
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
