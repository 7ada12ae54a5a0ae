package unrolled.ui.gradients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.engine.data.Task;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.CellKind;
import unrolled.ui.runs.ChartCard;
import unrolled.ui.runs.PointPicks;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// ‖∂L/∂h_t‖ of every run, and ‖∂L/∂c_t‖ of an LSTM, through time in one layer or through the layers at one timestep.
/// The axis is absolute: what is smaller or larger stands at its edge, marked.
final class CurveChart extends ChartCard {
  private static final double FLOOR = 1e-12;
  private static final double CEILING = 1e6;
  private static final double SELECTED = 1.6;
  private static final double CELL_LINE = 0.7;

  private final GradientsViewModel model;
  private final RunNames names;
  private final List<Points> states = points();
  private final List<Points> cells = points();

  CurveChart(GradientsViewModel model, Strings strings, ObservableValue<Theme> theme) {
    super("gradients-chart-curve", strings, theme);
    this.model = model;
    names = new RunNames(strings);
    addToHeading(new CurveWay(model, strings));
    PointPicks.in(view, model.picker(), run -> names.name(model.experimentProperty().get(), run),
        new CurvePicks(model));
    strings.languageProperty().subscribe((_, _) -> specify());
    model.plansProperty().map(CurveChart::layout).subscribe(_ -> specify());
    model.selectedProperty().subscribe(_ -> specify());
    model.experimentProperty().subscribe(_ -> specify());
    model.sight().depthProperty().subscribe(_ -> again());
    model.sight().layerProperty().subscribe(_ -> again());
    model.sight().timeProperty().subscribe(_ -> again());
    model.runs().turn(0).subscribe(this::fill);
  }

  private static List<Points> points() {
    return Stream.generate(() -> new Points(Task.MOST_TIMESTEPS)).limit(GradientsViewModel.MOST_RUNS)
        .toList();
  }

  /// What of the plans decides which lines there are and how long the axes.
  private static List<?> layout(List<TrainingPlan> plans) {
    return plans.stream().map(each -> List.of(each.cell(), each.timesteps(), each.layers())).toList();
  }

  private void again() {
    specify();
    fill(model.runs().turn(0).get());
  }

  private void specify() {
    List<TrainingPlan> plans = model.plansProperty().get();
    List<Series> series = new ArrayList<>();
    for (int run = 0; run < plans.size(); run++) {
      double weight = run == model.selectedProperty().get() ? SELECTED : 1;
      String name = names.name(model.experimentProperty().get(), run);
      if (plans.get(run).cell() == CellKind.LSTM) {
        series
            .add(Series.of(CurvePicks.CELLS + run, strings.get("gradients.chart.cell", name), cells.get(run),
                RunNames.style(run).weighing(weight * CELL_LINE)));
      }
      series.add(
          Series.of(CurvePicks.STATES + run, name, states.get(run), RunNames.style(run).weighing(weight)));
    }
    show(ChartSpec.of(strings.get("gradients.chart.curve"), across(plans),
        Axis.log(strings.get("gradients.chart.curve.axis"), FLOOR, CEILING).withEdges(), series));
  }

  private Axis across(List<TrainingPlan> plans) {
    return model.sight().depthProperty().get()
        ? new Axis(strings.get("gradients.chart.layers"), Scale.COUNT, 1,
            Math.max(2, plans.stream().mapToInt(TrainingPlan::layers).max().orElse(2)), false)
        : new Axis(strings.get("train.chart.time"), Scale.COUNT, 1,
            Math.max(2, plans.stream().mapToInt(TrainingPlan::timesteps).max().orElse(2)), false);
  }

  private void fill(List<TrainingSnapshot> now) {
    for (int run = 0; run < states.size(); run++) {
      Sample sample = run < now.size() ? now.get(run).newest() : null;
      fill(states.get(run), sample, false);
      fill(cells.get(run), sample, true);
    }
  }

  private void fill(Points points, @Nullable Sample sample, boolean cell) {
    if (sample == null) {
      points.clear();
    } else if (model.sight().depthProperty().get()) {
      int time = Math.min(model.sight().timeProperty().get(), sample.timesteps() - 1);
      fill(points, sample.layers(), layer -> norm(sample, cell, layer, time));
    } else {
      int layer = Math.min(model.sight().layerProperty().get(), sample.layers() - 1);
      fill(points, sample.timesteps(), time -> norm(sample, cell, layer, time));
    }
  }

  private static double norm(Sample sample, boolean cell, int layer, int time) {
    return cell ? sample.cellNorm(layer, time) : sample.stateNorm(layer, time);
  }

  private static void fill(Points points, int count, IntToDoubleFunction number) {
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = i + 1;
      y[i] = number.applyAsDouble(i);
    }
    points.set(x, y);
  }
}
