package unrolled.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import unrolled.ui.theme.Tone;

/// A chart as it was at one moment, with the piece of its axes that was shown: what can be drawn anywhere, by any
/// thread, while the chart itself goes on changing.
///
/// @param name what it shows
/// @param x the axis across, from end to end of what was shown
/// @param y the axis upwards
/// @param series their numbers copied
/// @param guides lines across
/// @param legend whether the names of the series are given
/// @param grid the numbers under the lines, null for none
/// @param above what stands beside the colour of what is off the scale
public record Still(
    String name, Axis x, Axis y, List<Series> series, List<Guide> guides, boolean legend,
    @Nullable Grid grid, String above) implements Shown {
  /// @param series copied
  /// @param guides copied
  public Still {
    series = List.copyOf(series);
    guides = List.copyOf(guides);
  }

  /// A chart between the ends that are shown of it.
  static Still of(ChartSpec spec, AxisWindow x, AxisWindow y, String above) {
    Raster raster = spec.raster();
    return new Still(spec.name(), ended(spec.x(), x), ended(spec.y(), y),
        spec.series().stream().map(Still::copy).toList(), spec.guides(), spec.legend(),
        raster == null ? null : raster.grid(), above);
  }

  /// A chart as it is drawn at first: axes that grow have made room for all of it.
  public static Still of(ChartSpec spec, String above) {
    AxisWindow x = new AxisWindow(spec.x());
    AxisWindow y = new AxisWindow(spec.y());
    grow(spec, x, y);
    return of(spec, x, y, above);
  }

  /// A matrix as colours: rows with names, columns counted from 1.
  ///
  /// @param across what the columns are
  public static Still of(String name, String across, Axis rows, Grid matrix) {
    Axis columns = new Axis(across, Scale.COUNT, 0.5, matrix.columns() + 0.5, false);
    return new Still(name, columns, rows, List.of(), List.of(), false, matrix, "");
  }

  /// Makes room for all of a chart on axes that grow.
  static void grow(ChartSpec spec, AxisWindow x, AxisWindow y) {
    for (Series series : spec.series()) {
      x.include(series.points(), Points::x);
      y.include(series.points(), Points::y);
    }
    Raster raster = spec.raster();
    if (raster != null) {
      x.include(Math.floor(raster.right()));
    }
  }

  private static Axis ended(Axis axis, AxisWindow window) {
    return axis.between(window.low(), window.high());
  }

  private static Series copy(Series series) {
    Points points = series.points();
    double[] x = new double[points.size()];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = points.x(i);
      y[i] = points.y(i);
    }
    return series.still(Points.of(x, y));
  }

  /// The name of a series: that of the legend, or its own where the legend leaves it out.
  public static String name(Series series) {
    return series.name().isEmpty() ? series.id() : series.name();
  }

  /// Whether an x lies between the ends.
  public boolean shows(double atX) {
    return atX >= x.low() && atX <= x.high();
  }

  /// Draws it with its name above.
  @Override
  public void draw(Graphics2D g2, double width, double height, ChartLook look, boolean ground) {
    paint(g2, new Rectangle2D.Double(0, 0, width, height), look, ground, name);
  }

  @Override
  public Painter body() {
    return (g2, width, height, look, ground) -> paint(g2, new Rectangle2D.Double(0, 0, width, height), look,
        ground, "");
  }

  /// @param title stands above it; empty for nothing
  private void paint(Graphics2D g2, Rectangle2D room, ChartLook look, boolean ground, String title) {
    ChartTheme theme = look.of(room.getWidth(), room.getHeight());
    begin(g2, room.getWidth(), room.getHeight(), theme, ground);
    if (x.scale() == Scale.PLANE) {
      widened(theme, title, room).plot(theme, title).draw(g2, room, _ -> {});
      return;
    }
    AxisWindow across = new AxisWindow(x);
    AxisWindow upwards = new AxisWindow(y);
    Plot plot = plot(theme, title);
    Grid under = grid == null ? null : grid.on(grid.scale().in(look.palette()));
    double bar = 0;
    if (under != null) {
      bar = BarPainter.WIDTH * theme.scale();
      plot.hideGridlines();
    }
    plot.draw(g2, new Rectangle2D.Double(0, 0, room.getWidth() - bar, room.getHeight()), area -> {
      if (under != null) {
        under.draw(g2, area, across, upwards);
      }
    });
    if (under != null) {
      drawBar(g2, under.scale(), theme, new Rectangle2D.Double(room.getWidth() - bar, plot.area().getY(), bar,
          plot.area().getHeight()));
    }
  }

  Plot plot(ChartTheme theme, String title) {
    ChartSpec all = ChartSpec.of("", x, y, series).guided(guides);
    Plot plot = new Plot(legend ? all : all.withoutLegend(), theme, new AxisWindow(x), new AxisWindow(y));
    if (!title.isEmpty()) {
      plot.title(title);
    }
    return plot;
  }

  /// The same with as much more on one axis as makes a unit as long across as upwards. How much room the axes leave is
  /// known once it was drawn.
  Still widened(ChartTheme theme, String title, Rectangle2D room) {
    Plot measured = plot(theme, title);
    Graphics2D nowhere = nowhere();
    measured.draw(nowhere, room, _ -> {});
    nowhere.dispose();
    double unit = Math.max((x.high() - x.low()) / measured.area().getWidth(),
        (y.high() - y.low()) / measured.area().getHeight());
    return new Still(name, x.spanning(unit * measured.area().getWidth()),
        y.spanning(unit * measured.area().getHeight()), series, guides, legend, grid, above);
  }

  /// The same with another axis across.
  public Still with(Axis across) {
    return new Still(name, across, y, series, guides, legend, grid, above);
  }

  /// On which side of its point the name of each series has room that stands there, by its id, in a picture of a size.
  public Map<String, Side> sides(double width, double height, ChartLook look) {
    Map<String, Side> sides = new HashMap<>();
    Plot plot = plot(look.of(width, height), "");
    Graphics2D nowhere = nowhere();
    plot.draw(nowhere, new Rectangle2D.Double(0, 0, width, height), _ -> {});
    plot.names().place(nowhere, series).forEach(each -> sides.put(each.name().series().id(), each.side()));
    nowhere.dispose();
    return sides;
  }

  private static Graphics2D nowhere() {
    return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
  }

  private void drawBar(Graphics2D g2, ColorScale scale, ChartTheme theme, Rectangle2D place) {
    AffineTransform before = g2.getTransform();
    g2.translate(place.getX(), place.getY());
    new BarPainter(theme, above).paint(g2, scale, place.getHeight());
    g2.setTransform(before);
  }

  /// Even lines and letters, on a ground where one is wanted.
  static void begin(Graphics2D g2, double width, double height, ChartTheme theme, boolean ground) {
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    if (ground) {
      g2.setPaint(theme.color(Tone.PAPER));
      g2.fill(new Rectangle2D.Double(0, 0, width, height));
    }
  }
}
