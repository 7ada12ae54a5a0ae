package unrolled.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Marker;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.chart.Style;
import unrolled.engine.run.Activity;
import unrolled.engine.run.Answers;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Tone;

/// The probability that each network gives to what is wanted: of every sequence, or at every timestep of the first.
final class PredictionDrawing extends Drawing {
  private static final double MARGIN = 0.04;
  private static final double SMALL = 0.8;
  private static final double WANTED = 1.4;

  PredictionDrawing(Strings strings, Picking picking) {
    super(strings, picking);
  }

  @Override
  List<List<Sheet>> columns(List<Named> all, Look look) {
    List<Named> seen = all.stream().filter(each -> each.of().activity() != null).toList();
    boolean byTime = seen.stream().map(each -> each.of().activity())
        .anyMatch(activity -> activity != null && activity.answers().areByTime());
    return lines(seen, look, byTime ? Sheet.Across.TIME : Sheet.Across.OTHER,
        shown -> spec(shown, look));
  }

  @Override
  @Nullable
  Target target(Named network, String line, int index) {
    Activity activity = network.of().activity();
    if (activity == null || index >= activity.answers().size()) {
      return null;
    }
    Answers answers = activity.answers();
    int time = answers.areByTime() ? index : activity.timesteps() - 1;
    int sequence = answers.areByTime() ? 0 : index;
    return Target.inside(activity.moment(), answers.areOfSymbols()
        ? Spot.probability(time, sequence, answers.asked(index))
        : Spot.output(time, sequence));
  }

  @Override
  String nothing() {
    return strings.get("compare.inside.nothing");
  }

  private ChartSpec spec(List<Named> shown, Look look) {
    List<Series> series = new ArrayList<>(shown.stream().map(PredictionDrawing::series).toList());
    Answers first = answers(shown.getFirst());
    Axis across = first.areByTime()
        ? timesteps(shown)
        : new Axis(strings.get("compare.sequence"), Scale.COUNT, 0.5, first.size() + 0.5, false);
    if (!first.areOfSymbols()) {
      series.addFirst(wanted(first));
    }
    Axis upwards = first.areOfSymbols()
        ? Axis.linear(strings.get("compare.probability"), -MARGIN, 1 + MARGIN)
        : Axis.linear(strings.get("compare.number"), -1, 1).growing();
    ChartSpec spec = ChartSpec.of(strings.get("compare.picture.predictions"), across, upwards, series);
    return first.areByTime() ? spec.guided(atTime(look)) : spec;
  }

  private static Answers answers(Named network) {
    Activity activity = network.of().activity();
    if (activity == null) {
      throw new IllegalStateException("Nothing is known of " + network.name() + ".");
    }
    return activity.answers();
  }

  /// What was wanted, where that is a number.
  private Series wanted(Answers answers) {
    return Series.of("wanted", strings.get("compare.wanted"), points(answers, answers::wanted),
        Style.marks(Tone.INK, Marker.RING).weighing(WANTED));
  }

  private static Points points(Answers answers, IntToDoubleFunction number) {
    double[] x = new double[answers.size()];
    double[] y = new double[answers.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = i + 1.0;
      y[i] = number.applyAsDouble(i);
    }
    return Points.of(x, y);
  }

  private static Series series(Named network) {
    Answers answers = answers(network);
    Style line = network.style().marked(network.of().colour()).weighing(SMALL);
    Style style = answers.areByTime() ? line : new Style(line.tone(), false, line.dash(), line.marker(), 1);
    return Series.of("prediction-" + network.of().colour(), network.name(), points(answers, answers::given),
        style);
  }
}
