package unrolled.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
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
import unrolled.ui.inspector.Fact;
import unrolled.ui.inspector.Picked;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// A chart of one run or several, most over their training steps, on a card with its title.
public abstract class HistoryChart extends RunChart {
  /// The first end of the axis of training steps, which grows.
  private static final double FIRST_STEPS = 10;

  private List<TrainingPlan> plans = List.of();
  private List<TrainingSnapshot> shown = List.of();
  private long run = -1;
  private long step;
  private long mark;

  /// @param id the node id
  protected HistoryChart(String id, Strings strings, ObservableValue<Theme> theme) {
    super(id, strings, theme);
  }

  @Override
  public final void show(List<TrainingSnapshot> now) {
    if (now.isEmpty()) {
      return;
    }
    List<TrainingPlan> before = plans;
    plans = now.stream().map(TrainingSnapshot::plan).toList();
    boolean back = now.getFirst().step() < step;
    step = now.getFirst().step();
    if (now.getFirst().runId() != run || back) {
      run = now.getFirst().runId();
      specify();
      view.begin();
    } else if (!differOnlyInTraining(before, plans)) {
      specify();
    }
    shown = now;
    fill(now);
  }

  private static boolean differOnlyInTraining(List<TrainingPlan> before, List<TrainingPlan> now) {
    boolean same = before.size() == now.size();
    for (int i = 0; i < now.size() && same; i++) {
      same = before.get(i).canBecome(now.get(i));
    }
    return same;
  }

  @Override
  protected final void specify() {
    if (!plans.isEmpty()) {
      ChartSpec spec = spec(plans);
      List<Guide> guides = new ArrayList<>(spec.guides());
      if (mark > 0) {
        guides.add(Guide.vertical((double) mark, "", Tone.ACCENT));
      }
      show(spec.guided(guides));
    }
  }

  @Override
  public final void mark(long step) {
    mark = step;
    specify();
  }

  /// The axis of training steps.
  protected final Axis steps() {
    return new Axis(strings.get("train.chart.steps"), Scale.COUNT, 0, FIRST_STEPS, true);
  }

  /// Makes its points numbers: what is clicked is explained, and what is explained is marked.
  ///
  /// @param run of a line by its name
  /// @param spot of a line by its name, null where nothing explains it
  /// @param name of a run
  protected final void explain(Picker picker, ToIntFunction<String> run,
      Function<String, @Nullable Spot> spot,
      IntFunction<String> name) {
    PointPicks.in(view, picker, name, (line, index) -> {
      int of = run.applyAsInt(line);
      Spot number = spot.apply(line);
      HistoryView history = of < shown.size() ? shown.get(of).known() : HistoryView.empty(1, 1);
      return number == null || index >= history.size()
          ? null
          : new Picked(of, history.sample(index).step(), number, fact(line));
    });
  }

  /// What the points of a line count, null where they are numbers.
  ///
  /// @param line by its name
  protected @Nullable Fact fact(String line) {
    return null;
  }

  /// What the chart shows of the runs, in the language of the moment; its name is the title.
  protected abstract ChartSpec spec(List<TrainingPlan> plans);

  /// Puts what the runs have come to into what the chart shows.
  protected abstract void fill(List<TrainingSnapshot> now);

  /// Room for a number of every sample.
  protected static Points points() {
    return new Points(History.CAPACITY);
  }

  /// Puts one number of every sample into points.
  protected static void fill(Points points, HistoryView history, ToDoubleFunction<Sample> number) {
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
  protected static List<Points> points(int lines) {
    return Stream.generate(HistoryChart::points).limit(lines).toList();
  }
}
