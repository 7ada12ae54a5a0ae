package unrolled.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Tone;

/// Draws series in their styles: each line as one path, and around what would be too faint on its ground an outline in
/// ink.
final class SeriesRenderer extends XYLineAndShapeRenderer {
  private static final double MARK = 4.5;
  private static final double EDGE = 6;
  private static final float LINE = 2;
  private static final float OUTLINE = 1.5f;

  private final List<Series> series;
  private final transient ChartTheme theme;
  private final SeriesDataset dataset;

  SeriesRenderer(List<Series> series, ChartTheme theme, SeriesDataset dataset) {
    this.series = series;
    this.theme = theme;
    this.dataset = dataset;
    setDrawSeriesLineAsPath(true);
    setDrawOutlines(true);
    setUseFillPaint(true);
    setUseOutlinePaint(true);
    setDefaultEntityRadius(0);
    setLegendLine(new Line2D.Double(-14 * theme.scale(), 0, 14 * theme.scale(), 0));
    for (int i = 0; i < series.size(); i++) {
      dress(i, series.get(i).style());
    }
  }

  private void dress(int index, Style style) {
    float width = (float) (LINE * style.weight() * theme.lineScale());
    Color colour = theme.color(style.tone());
    setSeriesPaint(index, colour);
    setSeriesStroke(index, stroke(width, style.dash()));
    setSeriesLinesVisible(index, style.line());
    setSeriesShapesVisible(index, style.marker() != Marker.NONE);
    setSeriesShape(index, style.marker().shape(MARK * style.weight() * theme.scale()));
    setSeriesShapesFilled(index, style.marker().isFilled());
    setSeriesFillPaint(index, colour);
    boolean ring = !style.marker().isFilled();
    setSeriesOutlinePaint(index, theme.color(isFaint(style) ? Tone.INK : ring ? style.tone() : Tone.PAPER));
    setSeriesOutlineStroke(index, new BasicStroke((float) ((ring ? LINE : 1) * theme.lineScale())));
    setSeriesVisibleInLegend(index, !series.get(index).name().isEmpty());
  }

  private static BasicStroke stroke(float width, Dash dash) {
    return stroke(width, width, dash);
  }

  /// @param unit the width of which the dashes are multiples
  private static BasicStroke stroke(float width, float unit, Dash dash) {
    float[] lengths = dash.lengths(unit);
    return lengths == null
        ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
  }

  /// What leaves the scale is marked where it does, whatever the style; so is a point that is alone.
  @Override
  public boolean getItemShapeVisible(int index, int item) {
    return dataset.leaves(index, item) != 0 || isAlone(index) || super.getItemShapeVisible(index, item);
  }

  private boolean isAlone(int index) {
    return series.get(index).style().marker() == Marker.NONE && dataset.getItemCount(index) == 1;
  }

  @Override
  public Shape getItemShape(int index, int item) {
    int leaves = dataset.leaves(index, item);
    return leaves == 0
        ? super.getItemShape(index, item)
        : (leaves > 0 ? Marker.TRIANGLE : Marker.TRIANGLE_DOWN).shape(EDGE * theme.scale());
  }

  private boolean isFaint(Style style) {
    Palette palette = theme.palette();
    return palette.needsOutline(style.tone(), Tone.PAPER);
  }

  @Override
  protected void drawFirstPassShape(Graphics2D g2, int pass, int index, int item, Shape shape) {
    Style style = series.get(index).style();
    if (isFaint(style)) {
      float width = (float) (LINE * style.weight() * theme.lineScale());
      g2.setStroke(stroke(width + OUTLINE, width, style.dash()));
      g2.setPaint(theme.color(Tone.INK));
      g2.draw(shape);
    }
    super.drawFirstPassShape(g2, pass, index, item, shape);
  }

  /// The legend knows no outlines of lines, so the sample of a faint one is a shape that has one.
  @Override
  public LegendItem getLegendItem(int dataset, int index) {
    LegendItem item = super.getLegendItem(dataset, index);
    Style style = series.get(index).style();
    if (item != null) {
      item.setShapeVisible(style.marker() != Marker.NONE);
    }
    if (item != null && style.line() && style.marker() == Marker.NONE && isFaint(style)) {
      item.setShapeVisible(true);
      item.setShape(getSeriesStroke(index).createStrokedShape(getLegendLine()));
      item.setLineVisible(false);
    }
    return item;
  }
}
