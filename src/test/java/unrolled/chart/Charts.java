package unrolled.chart;

import java.util.List;
import java.util.stream.IntStream;
import unrolled.chart.Series.Trait;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// Charts to draw.
public final class Charts {
  private Charts() {}

  /// sin and its slope, with points that can be moved.
  public static ChartSpec curves(String name, String x, String y) {
    double[] xs = IntStream.rangeClosed(0, 200).mapToDouble(i -> (i - 100) / 25.0).toArray();
    Points sine = Points.of(xs, IntStream.range(0, xs.length).mapToDouble(i -> Math.sin(xs[i])).toArray());
    Points slope = Points.of(xs, IntStream.range(0, xs.length).mapToDouble(i -> Math.cos(xs[i])).toArray());
    Points held =
        Points.of(new double[] {-1, 0.5, 2}, new double[] {Math.sin(-1), Math.sin(0.5), Math.sin(2)});
    return ChartSpec.of(name, Axis.linear(x, -4, 4), Axis.linear(y, -1.25, 1.25), List.of(
        Series.of("slope", "cos", slope, Style.line(Tone.MUTED, Dash.DASHED)),
        Series.of("sine", "sin", sine, Style.category(0)),
        Series.of("held", "unit", held, Style.marks(Tone.CATEGORY_2, Marker.DIAMOND)).with(Trait.DRAGGABLE)
            .saying(index -> "unit " + (index + 1))))
        .guided(List.of(Guide.horizontal(0.1, "0.1", Tone.MARK)));
  }

  /// A number of every unit at every timestep, on a scale of decades.
  public static ChartSpec heat(String name) {
    Raster raster = new Raster(20, 4);
    LogColors scale = new LogColors(-12, 3, Theme.DARK.palette());
    for (int column = 0; column < 20; column++) {
      for (int row = 0; row < 4; row++) {
        raster.set(column, row, row == 3 && column == 19 ? 0 : Math.pow(10, row - column * 0.5), scale);
      }
    }
    raster.clear(0, 0);
    raster.show(20, 4, 0.5, 20.5);
    return ChartSpec.of(name, new Axis("step", Scale.COUNT, 0.5, 20.5, false),
        new Axis("t", Scale.COUNT, 0.5, 4.5, false), List.of()).withoutLegend().over(raster, (_, _) -> "");
  }

  /// Every category on axes that grow, upwards in decades.
  public static ChartSpec decades(String name, int count) {
    List<Series> all = IntStream.range(0, 8).mapToObj(category -> {
      Points points = new Points(10_000);
      for (int i = 0; i < count; i++) {
        points.add(i, Math.pow(10, -category - i * 3.0 / count) * (1.2 + Math.sin(i * 0.7)));
      }
      return Series.of("s" + category, "category " + (category + 1), points,
          category < 4 ? Style.category(category) : Style.category(category).marked(category));
    }).toList();
    return ChartSpec.of(name, Axis.linear("step", 0, 10).growing(), Axis.log("norm", 1e-2, 1).growing(), all);
  }
}
