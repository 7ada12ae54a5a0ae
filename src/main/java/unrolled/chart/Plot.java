package unrolled.chart;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.fx.FXGraphics2D;
import org.jfree.fx.FXHints;
import unrolled.ui.theme.Tone;

/// A specification in a theme as JFreeChart draws it, and where each value stands on the canvas.
final class Plot {
  /// Below these heights, before the theme's scale, the room is the curves'.
  private static final double LEAST_FOR_LEGEND = 170;
  private static final double LEAST_FOR_LABELS = 130;
  /// Beside the name of a guide.
  private static final double LABEL_ROOM = 8;

  static {
    // Otherwise what is written upwards is drawn as shapes, and is no text in a page or in vector graphics.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private final ChartSpec spec;
  private final ChartTheme theme;
  private final AxisWindow x;
  private final AxisWindow y;
  private final SeriesDataset dataset;
  private final JFreeChart chart;
  private final Map<ValueMarker, String> guides = new LinkedHashMap<>();
  private final ChartRenderingInfo info = new ChartRenderingInfo(null);
  private Consumer<Rectangle2D> under = _ -> {};

  Plot(ChartSpec spec, ChartTheme theme, AxisWindow x, AxisWindow y) {
    this.spec = spec;
    this.theme = theme;
    this.x = x;
    this.y = y;
    dataset = new SeriesDataset(spec.series());
    XYPlot plot =
        new XYPlot(dataset, axis(spec.x()), axis(spec.y()),
            new SeriesRenderer(spec.series(), theme, dataset)) {
          @Override
          public void drawBackground(Graphics2D g2, Rectangle2D area) {
            nameGuides(g2, area.getWidth());
            nameUpwards(g2, area.getHeight());
            under.accept(area);
          }
        };
    chart = new JFreeChart(null, null, plot, spec.legend());
    theme.dress(chart);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    if (spec.raster() != null) {
      hideGridlines();
    }
    for (Guide guide : spec.guides()) {
      add(plot, guide);
    }
  }

  private static ValueAxis axis(Axis axis) {
    if (axis.scale() == Scale.LOG) {
      return new DecadeAxis(axis.label());
    }
    if (!axis.names().isEmpty()) {
      return new NamesAxis(axis);
    }
    NumberAxis linear = new NumberAxis(axis.label());
    linear.setNumberFormatOverride(new TickFormat());
    if (axis.scale() == Scale.COUNT) {
      linear.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    }
    return linear;
  }

  private void add(XYPlot plot, Guide guide) {
    if (!(guide.vertical() ? spec.x() : spec.y()).scale().shows(guide.at())) {
      return;
    }
    float width = (float) (1.5 * theme.lineScale());
    ValueMarker line = new ValueMarker(guide.at(), theme.color(guide.tone()), new BasicStroke(width,
        BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4 * width, 3 * width}, 0));
    guides.put(line, guide.label());
    line.setLabelFont(theme.tickFont());
    line.setLabelPaint(theme.color(Tone.INK));
    line.setLabelBackgroundColor(theme.color(Tone.PAPER));
    line.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    line.setLabelTextAnchor(guide.vertical() ? TextAnchor.TOP_LEFT : TextAnchor.BOTTOM_RIGHT);
    if (guide.vertical()) {
      plot.addDomainMarker(line);
    } else {
      plot.addRangeMarker(line);
    }
  }

  /// Names the guides, those whose name is longer than the chart is wide left out.
  private void nameGuides(Graphics2D g2, double width) {
    FontMetrics metrics = g2.getFontMetrics(theme.tickFont());
    guides.forEach((line, name) -> line
        .setLabel(name.isEmpty() || metrics.stringWidth(name) + LABEL_ROOM > width ? null : name));
  }

  /// Leaves out the name of the axis upwards where it is longer than that.
  private void nameUpwards(Graphics2D g2, double height) {
    ValueAxis axis = chart.getXYPlot().getRangeAxis();
    String name = axis.getLabel();
    if (name != null && g2.getFontMetrics(axis.getLabelFont()).stringWidth(name) > height) {
      axis.setLabel(null);
    }
  }

  /// Leaves out the grid, which would cover colours.
  void hideGridlines() {
    chart.getXYPlot().setDomainGridlinesVisible(false);
    chart.getXYPlot().setRangeGridlinesVisible(false);
  }

  /// Writes something above.
  void title(String text) {
    chart.setTitle(theme.title(text));
  }

  /// Draws everything anew on a canvas.
  void draw(GraphicsContext gc, double width, double height) {
    gc.clearRect(0, 0, width, height);
    if (width < 1 || height < 1) {
      return;
    }
    Raster raster = spec.raster();
    gc.save();
    FXGraphics2D g2 = new FXGraphics2D(gc);
    g2.setRenderingHint(FXHints.KEY_USE_FX_FONT_METRICS, true);
    draw(g2, new Rectangle2D.Double(0, 0, width, height), raster == null
        ? _ -> {}
        : area -> raster.draw(gc,
            new javafx.geometry.Rectangle2D(area.getX(), area.getY(), area.getWidth(), area.getHeight()),
            x, y));
    gc.restore();
  }

  /// Draws everything on any graphics.
  ///
  /// @param ground draws what lies under the lines in the rectangle between the axes
  void draw(Graphics2D g2, Rectangle2D room, Consumer<Rectangle2D> ground) {
    under = ground;
    chart.getXYPlot().getDomainAxis().setRange(x.low(), x.high());
    chart.getXYPlot().getRangeAxis().setRange(y.low(), y.high());
    furnish(room.getHeight() / theme.scale());
    dataset.prepare(x, y, (int) Math.ceil(room.getWidth()));
    chart.draw(g2, room, info);
    names().draw(g2, spec.series());
  }

  /// The names beside points.
  PointNames names() {
    return new PointNames(this, theme);
  }

  /// Leaves out, where there is little room, what is least missed.
  private void furnish(double height) {
    if (chart.getLegend() != null) {
      chart.getLegend().setVisible(height >= LEAST_FOR_LEGEND);
    }
    boolean labels = height >= LEAST_FOR_LABELS;
    chart.getXYPlot().getDomainAxis().setLabel(labels ? spec.x().label() : null);
    chart.getXYPlot().getRangeAxis().setLabel(labels ? spec.y().label() : null);
  }

  /// The rectangle between the axes.
  Rectangle2D area() {
    return info.getPlotInfo().getDataArea();
  }

  /// Where a point stands on the canvas.
  Point2D place(double atX, double atY) {
    XYPlot plot = chart.getXYPlot();
    return new Point2D(plot.getDomainAxis().valueToJava2D(atX, area(), RectangleEdge.BOTTOM),
        plot.getRangeAxis().valueToJava2D(y.placed(atY), area(), RectangleEdge.LEFT));
  }

  /// The values at a place of the canvas.
  Point2D values(double left, double top) {
    XYPlot plot = chart.getXYPlot();
    return new Point2D(plot.getDomainAxis().java2DToValue(left, area(), RectangleEdge.BOTTOM),
        plot.getRangeAxis().java2DToValue(top, area(), RectangleEdge.LEFT));
  }

  /// Whether a point is drawn: it has a place, and the place lies in the window.
  boolean shows(Series series, int index) {
    return shows(series.points().x(index), series.points().y(index));
  }

  /// Whether values have a place, and that lies in the window.
  boolean shows(double atX, double atY) {
    double placed = y.placed(atY);
    return spec.x().scale().shows(atX) && spec.y().scale().shows(placed) && x.shows(atX) && y.shows(placed);
  }

  /// Whether a point has a place on the axes, in the window or outside of it.
  boolean holds(Series series, int index) {
    double atX = series.points().x(index);
    double atY = y.placed(series.points().y(index));
    return spec.x().scale().shows(atX) && spec.y().scale().shows(atY) && x.holds(atX) && y.holds(atY);
  }

  List<Series> series() {
    return spec.series();
  }
}
