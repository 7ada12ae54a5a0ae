package unrolled.chart;

import java.awt.BasicStroke;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import unrolled.ui.theme.Tone;

/// Bars as JFreeChart draws them.
final class BarPlot {
  /// Bars after which not every name has room below.
  private static final int MOST_NAMES = 20;
  private static final double GAP = 0.02;
  /// Room on either side of a number of the axis, so that there are few.
  private static final double APART = 12;

  private BarPlot() {}

  static JFreeChart of(BarStill still, ChartTheme theme) {
    DefaultCategoryDataset numbers = new DefaultCategoryDataset();
    for (BarStill.Piece piece : still.pieces()) {
      for (int bar = 0; bar < still.bars().size(); bar++) {
        double number = piece.numbers()[bar];
        numbers.addValue(Double.isFinite(number) ? number : null, piece.name(), key(still, bar));
      }
    }
    JFreeChart chart = ChartFactory.createStackedBarChart(null, still.across(), still.upwards(),
        numbers, still.sideways() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL, still.legend(),
        false, false);
    theme.dress(chart, chart.getCategoryPlot());
    paint(chart.getCategoryPlot(), still, theme);
    return chart;
  }

  /// Two bars may have the same name; the chart tells them apart by their places.
  private static Name key(BarStill still, int bar) {
    int every = still.sideways() ? 1 : Math.ceilDiv(still.bars().size(), MOST_NAMES);
    return new Name(bar, bar % every == 0 ? still.bars().get(bar) : "");
  }

  /// The name of a bar.
  private record Name(int bar, String text) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      return Integer.compare(bar, other.bar);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static void paint(CategoryPlot plot, BarStill still, ChartTheme theme) {
    StackedBarRenderer renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    for (int i = 0; i < still.pieces().size(); i++) {
      renderer.setSeriesPaint(i, BarStill.awt(still.pieces().get(i), theme.palette()));
    }
    plot.setRenderer(renderer);
    plot.getDomainAxis().setLowerMargin(GAP);
    plot.getDomainAxis().setUpperMargin(GAP);
    plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
    plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(1);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    double apart = APART * theme.scale();
    plot.getRangeAxis().setTickLabelInsets(new RectangleInsets(2, apart, 2, apart));
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(theme.color(Tone.INK));
    plot.setRangeZeroBaselineStroke(new BasicStroke((float) theme.lineScale()));
  }
}
