package unrolled.chart;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import unrolled.ui.text.Strings;

/// The menu of a chart: it also copies the chart, and shows everything again.
final class ChartMenu extends LeavingMenu {
  private final ChartView view;

  ChartMenu(ChartView view, Strings strings) {
    super(view, strings);
    this.view = view;
    add("chart-copy", "chart.copy", this::copy);
    add("chart-all", "chart.all", view::showAll);
  }

  /// Puts the chart into the clipboard: as it looks, and its numbers as a table that a spreadsheet reads.
  void copy() {
    Still still = view.shown();
    if (still != null) {
      ClipboardContent content = new ClipboardContent();
      content.putImage(view.snapshot(null, null));
      content.putString(text(still));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  /// Every point with every digit, a line each; what is not a number stays empty.
  static String text(Still still) {
    StringBuilder text = new StringBuilder("series\t" + still.x().label() + "\t" + still.y().label() + "\n");
    for (Series series : still.series()) {
      String name = Still.name(series);
      for (int i = 0; i < series.points().size(); i++) {
        text.append(name).append('\t').append(digits(series.points().x(i))).append('\t')
            .append(digits(series.points().y(i))).append('\n');
      }
    }
    return text.toString();
  }

  private static String digits(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }
}
