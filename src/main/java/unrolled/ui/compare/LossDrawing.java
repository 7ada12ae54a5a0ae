package unrolled.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Guide;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.engine.data.Baseline;
import unrolled.engine.run.HistoryView;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Tone;

/// The loss of each network over the training steps, and that of an answer that has learned
/// nothing of what came before.
final class LossDrawing extends Drawing {
  private static final double FIRST_STEPS = 10;
  /// What is lost above this many times the first loss stands at the edge.
  private static final double ROOM = 1.25;

  private final Numbers numbers;

  LossDrawing(Strings strings, Picking picking) {
    super(strings, picking);
    numbers = new Numbers(strings);
  }

  @Override
  List<List<Sheet>> columns(List<Named> all, Look look) {
    double high = ROOM * all.stream().mapToDouble(LossDrawing::first).max().orElse(0);
    return lines(all, look, Sheet.Across.STEPS, shown -> spec(shown, look, high > 0 ? high : 1));
  }

  @Override
  @Nullable
  Target target(Named network, String line, int index) {
    HistoryView history = network.of().snapshot().known();
    return index < history.size() ? Target.measured(history.sample(index).step(), Spot.LOSS) : null;
  }

  @Override
  String nothing() {
    return strings.get("compare.nothing");
  }

  private ChartSpec spec(List<Named> shown, Look look, double high) {
    List<Series> series =
        shown.stream().map(each -> Series.of("loss-" + each.of().colour(), each.name(), points(each),
            each.style())).toList();
    Axis steps = new Axis(strings.get("train.chart.steps"), Scale.COUNT, 0, FIRST_STEPS, true);
    return ChartSpec
        .of(strings.get("compare.picture.losses"), steps,
            Axis.linear(strings.get("train.chart.loss"), 0, high).withEdges(), series)
        .guided(guides(shown, look));
  }

  /// Where a network began, which is the measure for all that comes.
  private static double first(Named network) {
    HistoryView history = network.of().snapshot().known();
    double loss = history.size() == 0 ? 0 : history.sample(0).loss();
    return Double.isFinite(loss) ? loss : 0;
  }

  private static Points points(Named network) {
    HistoryView history = network.of().snapshot().known();
    double[] x = new double[history.size()];
    double[] y = new double[history.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = history.sample(i).step();
      y[i] = history.sample(i).loss();
    }
    return Points.of(x, y);
  }

  private List<Guide> guides(List<Named> shown, Look look) {
    List<Guide> guides = new ArrayList<>();
    shown.getFirst().of().snapshot().plan().baseline().filter(Baseline::leavesRoom)
        .ifPresent(baseline -> guides.add(baseline(baseline)));
    look.markProperty().get().ifPresent(step -> guides.add(Guide.vertical((double) step, "", Tone.ACCENT)));
    return guides;
  }

  private Guide baseline(Baseline baseline) {
    String key = baseline.kind() == Baseline.Kind.WITHOUT_MEMORY
        ? "train.chart.without-memory"
        : "train.chart.naive-forecast";
    return Guide.horizontal(baseline.loss(), strings.get(key, numbers.format(baseline.loss())), Tone.MUTED);
  }
}
