package unrolled.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import unrolled.chart.Grid;
import unrolled.chart.Points;
import unrolled.chart.Series;
import unrolled.chart.Still;

/// The numbers of a chart with every digit, as RFC 4180 writes tables: UTF-8, a comma between fields, a point in
/// numbers whatever the country, CR LF after every line. What is no number stays empty.
///
/// A line is a point of a series, or a place of a heat map; points beside what was shown are left out.
final class Csv {
  private static final String MARK = "\uFEFF";
  private static final String END = "\r\n";

  private Csv() {}

  static void write(Figure.Chart chart, ExportSettings settings, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (settings.finish().byteOrderMark()) {
      writer.write(MARK);
    }
    Still still = chart.still();
    Grid grid = still.grid();
    String x = field(still.x().label());
    String y = field(still.y().label());
    if (grid == null) {
      writer.write("series," + x + "," + y + END);
    } else {
      writer.write(x + "," + y + "," + field(still.name()) + END);
      write(grid, still, writer);
    }
    for (Series series : still.series()) {
      write(series, still, writer);
    }
    writer.flush();
  }

  private static void write(Series series, Still still, Writer writer) throws IOException {
    Points points = series.points();
    for (int i = 0; i < points.size(); i++) {
      if (still.shows(points.x(i))) {
        writer.write(field(Still.name(series)) + "," + number(points.x(i)) + "," + number(points.y(i)) + END);
      }
    }
  }

  private static void write(Grid grid, Still still, Writer writer) throws IOException {
    for (int column = 0; column < grid.columns(); column++) {
      for (int row = 0; row < grid.rows(); row++) {
        if (grid.has(column, row) && still.shows(grid.x(column))) {
          writer
              .write(number(grid.x(column)) + "," + (row + 1) + "," + number(grid.number(column, row)) + END);
        }
      }
    }
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  private static String field(String text) {
    return text.matches("[^,\"\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
