package unrolled.ui.own;

import java.util.List;
import javafx.beans.value.ObservableValue;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Dash;
import unrolled.chart.Marker;
import unrolled.chart.Points;
import unrolled.chart.Series;
import unrolled.chart.Style;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.run.Validations;
import unrolled.ui.runs.HistoryChart;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// The loss of the batches and of what is held out, in nats a token, over the training steps.
final class LossChart extends HistoryChart {
  private static final double HIGH = 4;

  private final Points training = points();
  private final Points validation = new Points(Validations.CAPACITY);

  LossChart(Strings strings, ObservableValue<Theme> theme) {
    super("own-chart-loss", strings, theme);
  }

  @Override
  protected ChartSpec spec(List<TrainingPlan> plans) {
    return ChartSpec.of(strings.get("own.chart"), steps(),
        Axis.linear(strings.get("own.chart.nats"), 0, HIGH).growing(), List.of(
            Series.of("training", strings.get("own.chart.training"), training,
                Style.line(Tone.LOSS, Dash.SOLID)),
            Series.of("validation", strings.get("own.chart.validation"), validation,
                Style.line(Tone.ACCENT, Dash.SOLID).marked(Marker.CIRCLE))));
  }

  @Override
  protected void fill(List<TrainingSnapshot> now) {
    TrainingSnapshot only = now.getFirst();
    fill(training, only.known(), Sample::loss);
    Validations losses = only.validated().losses();
    double[] x = new double[losses.size()];
    double[] y = new double[losses.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = losses.step(i);
      y[i] = losses.loss(i);
    }
    validation.set(x, y);
  }
}
