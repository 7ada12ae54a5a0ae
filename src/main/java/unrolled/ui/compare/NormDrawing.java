package unrolled.ui.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Points;
import unrolled.chart.Series;
import unrolled.engine.run.Sample;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Strings;

/// ‖∂L/∂h_t‖ of each network's last layer over the timesteps, by powers of ten, on an axis that never changes.
final class NormDrawing extends Drawing {
  private static final double LOW = 1e-12;
  private static final double HIGH = 1e3;

  NormDrawing(Strings strings, Picking picking) {
    super(strings, picking);
  }

  @Override
  List<List<Sheet>> columns(List<Named> all, Look look) {
    return lines(all.stream().filter(each -> each.of().sample() != null).toList(), look, Sheet.Across.TIME,
        shown -> spec(shown, look));
  }

  @Override
  @Nullable
  Target target(Named network, String line, int index) {
    Sample sample = network.of().sample();
    return sample != null && index < sample.timesteps()
        ? Target.measured(sample.step(), Spot.stateNorm(sample.layers() - 1, index))
        : null;
  }

  @Override
  String nothing() {
    return strings.get("compare.nothing");
  }

  private ChartSpec spec(List<Named> shown, Look look) {
    List<Series> series =
        shown.stream().map(each -> Series.of("norm-" + each.of().colour(), each.name(), points(each),
            each.style())).toList();
    return ChartSpec
        .of(strings.get("compare.picture.norms"), timesteps(shown),
            Axis.log(strings.get("compare.norm"), LOW, HIGH).withEdges(), series)
        .guided(atTime(look));
  }

  private static Points points(Named network) {
    Sample sample = network.of().sample();
    int length = sample == null ? 0 : sample.timesteps();
    double[] x = new double[length];
    double[] y = new double[length];
    for (int time = 0; sample != null && time < length; time++) {
      x[time] = time + 1.0;
      y[time] = sample.stateNorm(sample.layers() - 1, time);
    }
    return Points.of(x, y);
  }
}
