package unrolled.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Guide;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.engine.run.History;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// A chart of a run, most over its training steps.
abstract class HistoryChart extends RunChart {
  /// The first end of the axis of training steps, which grows.
  private static final double FIRST_STEPS = 10;

  private @Nullable TrainingPlan plan;
  private long run = -1;
  private long mark;

  /// @param id the node id
  HistoryChart(String id, Strings strings, ObservableValue<Theme> theme) {
    super(id, strings, theme);
  }

  @Override
  final void show(TrainingSnapshot now) {
    TrainingPlan before = plan;
    plan = now.plan();
    if (now.runId() != run) {
      run = now.runId();
      specify();
      view.begin();
    } else if (before == null || !before.canBecome(now.plan())) {
      specify();
    }
    fill(now);
  }

  @Override
  final void specify() {
    if (plan != null) {
      ChartSpec spec = spec(plan);
      List<Guide> guides = new ArrayList<>(spec.guides());
      if (mark > 0) {
        guides.add(Guide.vertical((double) mark, "", Tone.ACCENT));
      }
      view.show(spec.guided(guides));
    }
  }

  @Override
  final void mark(long step) {
    mark = step;
    specify();
  }

  /// The axis of training steps.
  final Axis steps() {
    return new Axis(strings.get("train.chart.steps"), Scale.COUNT, 0, FIRST_STEPS, true);
  }

  /// What the chart shows of a plan, in the language of the moment.
  abstract ChartSpec spec(TrainingPlan plan);

  /// Puts what a run has come to into what the chart shows.
  abstract void fill(TrainingSnapshot now);

  /// Room for a number of every sample.
  static Points points() {
    return new Points(History.CAPACITY);
  }

  /// Puts one number of every sample into points.
  static void fill(Points points, HistoryView history, ToDoubleFunction<Sample> number) {
    double[] x = new double[history.size()];
    double[] y = new double[history.size()];
    for (int i = 0; i < x.length; i++) {
      Sample sample = history.sample(i);
      x[i] = sample.step();
      y[i] = number.applyAsDouble(sample);
    }
    points.set(x, y);
  }

  /// Points for each of several lines.
  static List<Points> points(int lines) {
    return java.util.stream.Stream.generate(HistoryChart::points).limit(lines).toList();
  }
}
