package unrolled.export;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.Dash;
import unrolled.chart.Guide;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.chart.Side;
import unrolled.chart.Still;
import unrolled.chart.Style;

/// The numbers of one line of a slide's chart.
///
/// @param name what it is called
/// @param named whether the legend gives its name
/// @param x its numbers across
/// @param y its numbers upwards, null where they have no place on the axis
/// @param style its look
/// @param side where its name stands beside its point, null for nowhere
record SlideLine(String name, boolean named, @Nullable Double[] x, @Nullable Double[] y, Style style,
    @Nullable Side side) {
  /// A series between the ends of the axis across.
  static SlideLine of(Series series, Still still, @Nullable Side side) {
    Points points = series.points();
    int[] shown = IntStream.range(0, points.size())
        .filter(i -> still.shows(points.x(i))).toArray();
    @Nullable
    Double[] x = new Double[shown.length];
    @Nullable
    Double[] y = new Double[shown.length];
    for (int i = 0; i < shown.length; i++) {
      x[i] = placed(points.x(shown[i]), still.x());
      y[i] = placed(points.y(shown[i]), still.y());
    }
    return new SlideLine(Still.name(series), !series.name().isEmpty(), x, y, series.style(),
        side);
  }

  /// A line across the whole chart.
  static SlideLine of(Guide guide, Still still) {
    @Nullable
    Double[] at = {guide.at(), guide.at()};
    @Nullable
    Double[] along = guide.vertical()
        ? new @Nullable Double[] {still.y().low(), still.y().high()}
        : new @Nullable Double[] {still.x().low(), still.x().high()};
    boolean shown = !((guide.vertical() ? still.x() : still.y()).scale() == Scale.LOG && guide.at() <= 0);
    @Nullable
    Double[] none = {};
    return new SlideLine(guide.label().isEmpty() ? "–" : guide.label(), !guide.label().isEmpty(),
        !shown ? none : guide.vertical() ? at : along, !shown ? none : guide.vertical() ? along : at,
        Style.line(guide.tone(), Dash.DASHED).weighing(0.75), null);
  }

  private static @Nullable Double placed(double value, Axis axis) {
    return Double.isFinite(value) && (axis.scale() != Scale.LOG || value > 0) ? value : null;
  }

  int size() {
    return x.length;
  }
}
