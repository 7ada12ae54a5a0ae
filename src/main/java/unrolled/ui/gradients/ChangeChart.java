package unrolled.ui.gradients;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Points;
import unrolled.chart.Series;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.HistoryChart;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// How large the parameters of every run are, thick, and by how much an update changes them, thin.
final class ChangeChart extends HistoryChart {
  private static final double LOW = 1e-6;
  private static final double HIGH = 1e4;
  private static final double THICK = 1.5;
  private static final double THIN = 0.6;

  private static final String WEIGHTS = "weights-";
  /// As long as the other.
  private static final String UPDATES = "updates-";

  private final GradientsViewModel model;
  private final RunNames names;
  private final List<Points> weights = points(GradientsViewModel.MOST_RUNS);
  private final List<Points> updates = points(GradientsViewModel.MOST_RUNS);

  ChangeChart(GradientsViewModel model, Strings strings, ObservableValue<Theme> theme) {
    super("gradients-chart-change", strings, theme);
    this.model = model;
    names = new RunNames(strings);
    explain(model.picker(), line -> Integer.parseInt(line.substring(WEIGHTS.length())),
        line -> line.startsWith(WEIGHTS) ? Spot.WEIGHTS : Spot.UPDATE,
        run -> names.name(model.experimentProperty().get(), run));
  }

  @Override
  protected ChartSpec spec(List<TrainingPlan> plans) {
    List<Series> series = new ArrayList<>();
    for (int run = 0; run < plans.size(); run++) {
      String name = names.name(model.experimentProperty().get(), run);
      String update = strings.get("gradients.chart.update", name);
      series.add(Series.of(WEIGHTS + run, name, weights.get(run), RunNames.style(run).weighing(THICK)));
      series.add(Series.of(UPDATES + run, "", updates.get(run), RunNames.style(run).weighing(THIN))
          .saying(_ -> update));
    }
    return ChartSpec.of(strings.get("gradients.chart.change"), steps(),
        Axis.log(strings.get("gradients.chart.change.axis"), LOW, HIGH).withEdges(), series).withoutLegend();
  }

  @Override
  protected void fill(List<TrainingSnapshot> now) {
    for (int run = 0; run < now.size(); run++) {
      fill(weights.get(run), now.get(run).known(), Sample::weightNorm);
      fill(updates.get(run), now.get(run).known(), Sample::updateNorm);
    }
  }
}
