package unrolled.ui.export;

import java.util.StringJoiner;
import unrolled.chart.Axis;
import unrolled.chart.BarStill;
import unrolled.chart.Grid;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.chart.Shown;
import unrolled.chart.Sketch;
import unrolled.chart.Still;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// What a chart shows, in words for those who cannot see it.
final class ChartWords {
  private final Strings strings;
  private final Numbers numbers;

  ChartWords(Strings strings) {
    this.strings = strings;
    numbers = new Numbers(strings);
  }

  /// What was shown, in a few sentences.
  String of(Shown shown) {
    return switch (shown) {
      case Still still -> of(still);
      case BarStill bars -> of(bars);
      case Sketch sketch -> sketch.seen();
    };
  }

  private String of(Still still) {
    StringJoiner words = new StringJoiner(" ");
    words
        .add(strings.get("export.seen.chart", still.name(), label(still.x()), first(still.x()),
            last(still.x()), label(still.y()), first(still.y()), last(still.y())));
    for (Series series : still.series()) {
      if (!series.name().isEmpty() && series.points().size() > 0) {
        words.add(of(series));
      }
    }
    Grid grid = still.grid();
    if (grid != null) {
      words.add(of(grid));
    }
    return words.toString();
  }

  /// Bars in a sentence: how many, and the longest.
  private String of(BarStill still) {
    int longest = 0;
    for (int bar = 1; bar < still.bars().size(); bar++) {
      longest = still.sum(bar) > still.sum(longest) ? bar : longest;
    }
    return strings.get("export.seen.bars", still.name(), still.bars().size(), still.across(),
        still.upwards(), still.bars().get(longest), numbers.format(still.sum(longest)));
  }

  private String first(Axis axis) {
    return axis.names().isEmpty() ? numbers.format(axis.low()) : axis.names().getFirst();
  }

  private String last(Axis axis) {
    return axis.names().isEmpty() ? numbers.format(axis.high()) : axis.names().getLast();
  }

  private String label(Axis axis) {
    return axis.scale() == Scale.LOG ? strings.get("export.seen.log", axis.label()) : axis.label();
  }

  private String of(Series series) {
    Points points = series.points();
    int last = points.size() - 1;
    return series.style().line()
        ? strings.get("export.seen.line", series.name(), numbers.format(points.y(0)),
            numbers.format(points.y(last)))
        : strings.get("export.seen.marks", series.name(), points.size());
  }

  private String of(Grid grid) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int count = 0;
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        if (grid.has(column, row)) {
          low = Math.min(low, grid.number(column, row));
          high = Math.max(high, grid.number(column, row));
          count++;
        }
      }
    }
    return strings.get("export.seen.grid", count, numbers.format(low), numbers.format(high));
  }
}
