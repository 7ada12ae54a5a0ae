package unrolled.export;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import unrolled.chart.BarStill;
import unrolled.ui.theme.Palette;

/// Bars of a slide, whose numbers lie in a table that can be opened and edited: a line for each bar, a column for each
/// piece.
final class SlideBars {
  /// Room between bars, in percent of their width.
  private static final String GAP = "40";
  /// Pieces lie on one another, not side by side.
  private static final String OVERLAP = "100";
  /// So many bars that lie have room for a name each.
  private static final int MOST_NAMED = 16;

  private final XSLFChart chart;
  private final BarStill still;
  private final SlideLook look;

  SlideBars(XMLSlideShow show, BarStill still, Palette palette) {
    chart = show.createChart();
    this.still = still;
    look = new SlideLook(palette);
  }

  /// Draws them.
  XSLFChart draw() {
    chart.setAutoTitleDeleted(true);
    boolean lying = still.sideways();
    XDDFCategoryAxis across = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis upwards = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    across.setTitle(still.across());
    across.setTickLabelPosition(AxisTickLabelPosition.LOW);
    across.setOrientation(lying ? AxisOrientation.MAX_MIN : AxisOrientation.MIN_MAX);
    upwards.setTitle(still.upwards());
    upwards.setNumberFormat("General");
    upwards.setCrosses(lying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
    upwards.setCrossBetween(AxisCrossBetween.BETWEEN);
    look.dress(across);
    look.dress(upwards);
    look.dress(chart.getCTChart().getPlotArea());
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, upwards);
    data.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
    data.setBarGrouping(BarGrouping.STACKED);
    data.setVaryColors(false);
    pieces(data);
    chart.plot(data);
    finish(lying);
    return chart;
  }

  /// What the library has no words for, and the names of the pieces: beside bars that lie, whose own names need the
  /// height.
  private void finish(boolean lying) {
    CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
    set(bars.addNewGapWidth(), GAP);
    set(bars.addNewOverlap(), OVERLAP);
    if (lying && still.bars().size() <= MOST_NAMED) {
      nameAll();
    }
    if (still.legend()) {
      SlideLook.legend(chart).setPosition(lying ? LegendPosition.RIGHT : LegendPosition.BOTTOM);
    }
  }

  /// Written as it stands in the file: the short edition of the library's schemas does not know these numbers.
  private static void set(XmlObject element, String value) {
    try (XmlCursor cursor = element.newCursor()) {
      cursor.toNextToken();
      cursor.insertAttributeWithValue("val", value);
    }
  }

  /// Every bar has its name, rather than some.
  private void nameAll() {
    CTCatAx axis = chart.getCTChart().getPlotArea().getCatAxArray(0);
    try (XmlCursor cursor = axis.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement("tickLblSkip", axis.schemaType().getName().getNamespaceURI());
      cursor.insertAttributeWithValue("val", "1");
    }
  }

  private void pieces(XDDFBarChartData data) {
    List<String> bars = still.bars();
    XDDFCategoryDataSource names =
        XDDFDataSourcesFactory.fromArray(bars.toArray(String[]::new), range(0), 0);
    for (int i = 0; i < still.pieces().size(); i++) {
      BarStill.Piece piece = still.pieces().get(i);
      XDDFNumericalDataSource<Double> numbers =
          XDDFDataSourcesFactory.fromArray(numbers(piece), range(i + 1), i + 1);
      numbers.setFormatCode("General");
      var series = (XDDFBarChartData.Series) data.addSeries(names, numbers);
      series.setTitle(piece.name(), chart.setSheetTitle(piece.name(), i + 1));
      series.setInvertIfNegative(false);
      look.dress(series, piece.paint());
    }
  }

  private String range(int column) {
    return chart.formatRange(new CellRangeAddress(1, still.bars().size(), column, column));
  }

  private static @Nullable Double[] numbers(BarStill.Piece piece) {
    @Nullable
    Double[] numbers = new Double[piece.numbers().length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.isFinite(piece.numbers()[i]) ? piece.numbers()[i] : null;
    }
    return numbers;
  }
}
