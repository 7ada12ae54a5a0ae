package unrolled.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartLook;
import unrolled.chart.Scale;
import unrolled.chart.Side;
import unrolled.chart.Still;
import unrolled.ui.theme.Palette;

/// A chart of a slide: lines through points, whose numbers lie in a table that can be opened and edited.
///
/// A pair of columns holds the x and the y of one line. Where a number has no place on its axis the cell is empty and
/// the line has a gap.
final class SlideChart {
  /// The room between the axes of a slide's chart, across by upwards.
  private static final double WIDER = 2.25;
  /// A picture in the window's type that holds as many letters across and lines as the chart of a slide.
  private static final double WIDTH = 510;
  private static final double HEIGHT = 262;

  private final XSLFChart chart;
  private final Still still;
  private final SlideLook look;

  SlideChart(XMLSlideShow show, Still still, Palette palette) {
    chart = show.createChart();
    this.still = still;
    look = new SlideLook(palette);
  }

  /// Draws it.
  XSLFChart draw() throws IOException {
    chart.setAutoTitleDeleted(true);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    XDDFValueAxis across = axis(AxisPosition.BOTTOM, across());
    XDDFValueAxis upwards = axis(AxisPosition.LEFT, still.y());
    across.setCrosses(AxisCrosses.MIN);
    upwards.setCrosses(AxisCrosses.MIN);
    look.dress(chart.getCTChart().getPlotArea());
    XDDFScatterChartData data =
        (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, across, upwards);
    data.setStyle(ScatterStyle.LINE_MARKER);
    data.setVaryColors(false);
    List<SlideLine> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      SlideLine line = lines.get(i);
      var series = (XDDFScatterChartData.Series) data.addSeries(column(line.x(), 2 * i),
          column(line.y(), 2 * i + 1));
      series.setTitle(line.name(), chart.setSheetTitle(line.name(), 2 * i + 1));
      look.dress(series, line.style());
      if (line.side() != null) {
        SlideLook.name(series, line.side());
      }
    }
    chart.plot(data);
    fill(lines);
    legend(lines);
    return chart;
  }

  /// Where a unit is to be as long across as upwards, as much longer as the chart is wider than high.
  private Axis across() {
    Axis axis = still.x();
    return axis.scale() == Scale.PLANE
        ? axis.spanning(WIDER * (still.y().high() - still.y().low()))
        : axis;
  }

  private List<SlideLine> lines() {
    List<SlideLine> lines = new ArrayList<>();
    Map<String, Side> sides = still.with(across()).sides(WIDTH, HEIGHT, ChartLook.LIGHT);
    still.series().forEach(each -> lines.add(SlideLine.of(each, still, sides.get(each.id()))));
    still.guides().forEach(each -> lines.add(SlideLine.of(each, still)));
    lines.removeIf(each -> each.size() == 0);
    return lines;
  }

  private XDDFValueAxis axis(AxisPosition position, Axis axis) {
    XDDFValueAxis made = chart.createValueAxis(position);
    made.setTitle(axis.label());
    made.setTickLabelPosition(AxisTickLabelPosition.LOW);
    made.setMajorTickMark(AxisTickMark.OUT);
    made.setMinorTickMark(AxisTickMark.NONE);
    boolean logarithmic = axis.scale() == Scale.LOG;
    if (logarithmic) {
      made.setLogBase(10);
      made.setMinimum(axis.low());
      made.setMaximum(axis.high());
    } else {
      double unit = Ticks.unit(axis);
      made.setMajorUnit(unit);
      made.setMinimum(Ticks.below(axis.low(), unit));
      made.setMaximum(-Ticks.below(-axis.high(), unit));
    }
    made.setNumberFormat(logarithmic && axis.high() / axis.low() > 1e3 ? "0E+0" : "General");
    look.dress(made);
    return made;
  }

  private XDDFNumericalDataSource<Double> column(Double[] numbers, int column) {
    String range = chart.formatRange(new CellRangeAddress(1, numbers.length, column, column));
    XDDFNumericalDataSource<Double> source = XDDFDataSourcesFactory.fromArray(numbers, range, column);
    source.setFormatCode("General");
    return source;
  }

  /// The table: written anew, since the library writes every x as text.
  private void fill(List<SlideLine> lines) throws IOException {
    XSSFSheet sheet = Deck.table(chart).getSheetAt(0);
    for (int i = 0; i < lines.size(); i++) {
      SlideLine line = lines.get(i);
      cell(sheet, 0, 2 * i).setCellValue(still.x().label());
      for (int point = 0; point < line.size(); point++) {
        set(sheet, point + 1, 2 * i, line.x()[point]);
        set(sheet, point + 1, 2 * i + 1, line.y()[point]);
      }
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
    var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
  }

  private static void set(XSSFSheet sheet, int row, int column, @Nullable Double number) {
    if (number == null) {
      cell(sheet, row, column).setBlank();
    } else {
      cell(sheet, row, column).setCellValue(number);
    }
  }

  private void legend(List<SlideLine> lines) {
    if (!still.legend() || lines.stream().noneMatch(SlideLine::named)) {
      return;
    }
    XDDFChartLegend legend = SlideLook.legend(chart);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).named()) {
        var entry = legend.addEntry();
        entry.setIndex(i);
        entry.setDelete(true);
      }
    }
  }
}
