package unrolled.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import unrolled.ui.theme.Fonts;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// The look of a theme, given to JFreeChart: colours by meaning, the bundled family, lines and type that grow with the
/// projector.
final class ChartTheme {
  private static final float TICK = 12;
  private static final float LABEL = 13;
  private static final float TITLE = 16;
  private static final double GRID = 0.35;

  private final Palette palette;
  private final double scale;
  private final double lineScale;

  /// The look of a theme of the window.
  ChartTheme(Theme theme) {
    this(theme.palette(), theme.scale(), theme.lineScale());
  }

  /// Colours, and the size of type and the width of lines as multiples of the normal ones.
  ChartTheme(Palette palette, double scale, double lineScale) {
    this.palette = palette;
    this.scale = scale;
    this.lineScale = lineScale;
  }

  Palette palette() {
    return palette;
  }

  double scale() {
    return scale;
  }

  double lineScale() {
    return lineScale;
  }

  /// The colour of a meaning, for AWT.
  Color color(Tone tone) {
    return awt(palette().color(tone));
  }

  static Color awt(javafx.scene.paint.Color colour) {
    return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue());
  }

  private Font font(float size) {
    return Fonts.awt((float) (size * scale));
  }

  /// What stands above a chart.
  TextTitle title(String text) {
    TextTitle title = new TextTitle(text, font(TITLE));
    title.setPaint(color(Tone.INK));
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setPadding(new RectangleInsets(2, 4, 6, 4));
    return title;
  }

  /// The font beside a line across the chart.
  Font tickFont() {
    return font(TICK);
  }

  void dress(JFreeChart chart) {
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(4 * scale(), 2 * scale(), 2 * scale(), 16 * scale()));
    XYPlot plot = chart.getXYPlot();
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    BasicStroke hair = new BasicStroke(1);
    Color grid = grid();
    plot.setDomainGridlinePaint(grid);
    plot.setRangeGridlinePaint(grid);
    plot.setDomainGridlineStroke(hair);
    plot.setRangeGridlineStroke(hair);
    dress(plot.getDomainAxis());
    dress(plot.getRangeAxis());
    LegendTitle legend = chart.getLegend();
    if (legend != null) {
      dress(legend);
    }
  }

  /// Bars.
  void dress(JFreeChart chart, CategoryPlot plot) {
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(4 * scale(), 2 * scale(), 2 * scale(), 16 * scale()));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(grid());
    plot.setRangeGridlineStroke(new BasicStroke(1));
    dress(plot.getDomainAxis());
    dress(plot.getRangeAxis());
    if (chart.getLegend() != null) {
      dress(chart.getLegend());
    }
  }

  private Color grid() {
    return awt(palette().color(Tone.HAIRLINE).interpolate(palette().color(Tone.PAPER), GRID));
  }

  private void dress(Axis axis) {
    axis.setTickLabelFont(font(TICK));
    axis.setLabelFont(font(LABEL));
    axis.setTickLabelPaint(color(Tone.MUTED));
    axis.setLabelPaint(color(Tone.INK));
    axis.setAxisLinePaint(color(Tone.MARK));
    axis.setTickMarkPaint(color(Tone.MARK));
    axis.setAxisLineStroke(new BasicStroke((float) lineScale()));
    axis.setTickMarkStroke(new BasicStroke((float) lineScale()));
    axis.setLabelInsets(new RectangleInsets(3 * scale(), 3 * scale(), 3 * scale(), 3 * scale()));
  }

  private void dress(LegendTitle legend) {
    legend.setBackgroundPaint(null);
    legend.setFrame(BlockBorder.NONE);
    legend.setItemFont(font(LABEL));
    legend.setItemPaint(color(Tone.INK));
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setItemLabelPadding(new RectangleInsets(1, 4 * scale(), 1, 12 * scale()));
  }
}
