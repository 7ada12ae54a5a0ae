package unrolled.chart;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import unrolled.ui.text.Strings;

/// The menu under the right mouse button: copies the chart, shows everything again.
final class ChartMenu extends ContextMenu {
  private final ChartView view;

  ChartMenu(ChartView view, Strings strings) {
    this.view = view;
    getItems().setAll(item("chart-copy", "chart.copy", strings, this::copy),
        item("chart-export", "chart.export", strings, this::export),
        item("chart-all", "chart.all", strings, view::showAll));
    view.setOnContextMenuRequested(event -> {
      show(view, event.getScreenX(), event.getScreenY());
      event.consume();
    });
  }

  private static MenuItem item(String id, String key, Strings strings, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.textProperty().bind(strings.bind(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void export() {
    ExportRequest.fire(view);
  }

  /// Puts the chart into the clipboard: as it looks, and its numbers as a table that a spreadsheet reads.
  void copy() {
    Still still = view.still();
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
