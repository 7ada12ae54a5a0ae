package unrolled.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import unrolled.chart.BarStill;
import unrolled.chart.Grid;
import unrolled.chart.Points;
import unrolled.chart.Series;
import unrolled.chart.Still;

/// The numbers of a chart as a table ([CsvTable]).
///
/// A line is a point of a series, or a place of a heat map; points beside what was shown are left out.
final class Csv {
  private Csv() {}

  static void write(Figure.Drawn figure, ExportSettings settings, OutputStream out) throws IOException {
    CsvTable table = new CsvTable(out);
    if (settings.finish().byteOrderMark()) {
      table.mark();
    }
    switch (figure) {
      case Figure.Chart chart -> write(chart.still(), table);
      case Figure.Bars bars -> write(bars.still(), table);
      case Figure.Diagram diagram -> write(diagram, table);
    }
    table.flush();
  }

  private static void write(Figure.Diagram diagram, CsvTable table) throws IOException {
    if (diagram.table().isEmpty()) {
      throw new IllegalArgumentException(
          "The diagram becomes svg, pdf, png or pptx; trace writes its numbers.");
    }
    for (List<Object> row : diagram.table()) {
      table.row(row);
    }
  }

  private static void write(Still still, CsvTable table) throws IOException {
    Grid grid = still.grid();
    if (grid == null) {
      table.row(List.of("series", still.x().label(), still.y().label()));
    } else {
      table.row(List.of(still.x().label(), still.y().label(), still.name()));
      write(grid, still, table);
    }
    for (Series series : still.series()) {
      write(series, still, table);
    }
  }

  /// A line for each bar, a column for each piece.
  private static void write(BarStill still, CsvTable table) throws IOException {
    List<Object> heading = new ArrayList<>(List.of(still.across()));
    still.pieces().forEach(piece -> heading.add(piece.name()));
    table.row(heading);
    for (int bar = 0; bar < still.bars().size(); bar++) {
      List<Object> line = new ArrayList<>(List.of(still.bars().get(bar)));
      for (BarStill.Piece piece : still.pieces()) {
        line.add(piece.numbers()[bar]);
      }
      table.row(line);
    }
  }

  private static void write(Series series, Still still, CsvTable table) throws IOException {
    Points points = series.points();
    for (int i = 0; i < points.size(); i++) {
      if (still.shows(points.x(i))) {
        table.row(List.of(Still.name(series), points.x(i), points.y(i)));
      }
    }
  }

  /// Column by column; rows that are counted from the lowest, those that have names from the uppermost.
  private static void write(Grid grid, Still still, CsvTable table) throws IOException {
    for (int column = 0; column < grid.columns(); column++) {
      for (int row = 0; row < grid.rows(); row++) {
        int at = still.y().names().isEmpty() ? row : grid.rows() - 1 - row;
        if (grid.has(column, at) && still.shows(grid.x(column))) {
          table.row(List.of(grid.x(column), still.y().at(at + 1), grid.number(column, at)));
        }
      }
    }
  }
}
