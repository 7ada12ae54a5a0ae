package unrolled.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Dash;
import unrolled.chart.Marker;
import unrolled.chart.Points;
import unrolled.chart.Series;
import unrolled.chart.Style;
import unrolled.engine.run.Activity;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Tone;

/// The way of the hidden state, for two sequences that begin differently, on the plane on which each network's states
/// differ most. Planes of two networks have nothing to do with each other, so these charts never lie over each other.
final class StateDrawing extends Drawing {
  /// Begins the names of the ways; behind it stands the place of the sequence.
  private static final String WAY = "way-";
  private static final double POINT = 0.6;
  private static final double HERE = 1.9;

  StateDrawing(Strings strings, Picking picking) {
    super(strings, picking);
  }

  @Override
  List<List<Sheet>> columns(List<Named> all, Look look) {
    return all.stream().filter(StateDrawing::isSeen)
        .map(each -> List.of(sheet(each, spec(each, look), Sheet.Across.OTHER))).toList();
  }

  private static boolean isSeen(Named network) {
    Activity activity = network.of().activity();
    return activity != null && activity.plane().isPresent();
  }

  @Override
  @Nullable
  Target target(Named network, String line, int index) {
    Activity activity = network.of().activity();
    if (activity == null || !line.startsWith(WAY) || index > activity.timesteps()) {
      return null;
    }
    int way = Integer.parseInt(line.substring(WAY.length()));
    return Target.inside(activity.moment(), Spot.state(activity.moment().plan().layers() - 1, index - 1,
        activity.sequences().get(way)));
  }

  @Override
  String nothing() {
    return strings.get("compare.inside.nothing");
  }

  private ChartSpec spec(Named network, Look look) {
    Activity activity = network.of().activity();
    if (activity == null) {
      throw new IllegalStateException("Nothing is known of " + network.name() + ".");
    }
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < activity.sequences().size(); i++) {
      series.add(way(activity, i, network.style().tone()));
    }
    for (int i = 0; i < activity.sequences().size(); i++) {
      int time = Math.min(look.timeProperty().get(), activity.timesteps() - 1);
      series.add(Series.of("here-" + i, "",
          Points.of(new double[] {activity.along(0, i, time)}, new double[] {activity.along(1, i, time)}),
          Style.marks(Tone.ACCENT, Marker.RING).weighing(HERE)).saying(_ -> said(time)));
    }
    return ChartSpec.of(strings.get("compare.picture.states"), axis(activity, 0), axis(activity, 1), series);
  }

  private Series way(Activity activity, int sequence, Tone tone) {
    int count = activity.timesteps() + 1;
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = activity.along(0, sequence, i - 1);
      y[i] = activity.along(1, sequence, i - 1);
    }
    Dash dash = sequence == 0 ? Dash.SOLID : Dash.DOTTED;
    Style style =
        Style.line(tone, dash).marked(sequence == 0 ? Marker.CIRCLE : Marker.SQUARE).weighing(POINT);
    return Series.of(WAY + sequence, strings.get("compare.begins", activity.beginning(sequence)),
        Points.of(x, y), style).saying(index -> said(index - 1));
  }

  private String said(int time) {
    return time < 0 ? strings.get("compare.initial") : strings.get("compare.t", time + 1);
  }

  private Axis axis(Activity activity, int axis) {
    double share = activity.plane().map(plane -> plane.share(axis)).orElse(0.0);
    return Axis.linear(strings.get("compare.direction", axis + 1, share), -1, 1).growing();
  }
}
