package unrolled.chart;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import unrolled.ui.text.Strings;

/// The menu under the right mouse button of a node whose picture can leave the window.
public class LeavingMenu extends ContextMenu {
  private final Strings strings;

  /// The menu of a node, with its export in it.
  ///
  /// @param <N> a node whose picture can leave
  public <N extends Node & Leaving> LeavingMenu(N node, Strings strings) {
    this.strings = strings;
    add("chart-export", "chart.export", () -> ExportRequest.fire(node));
    node.setOnContextMenuRequested(event -> {
      show(node, event.getScreenX(), event.getScreenY());
      event.consume();
    });
  }

  /// Adds an entry at the end.
  ///
  /// @param key of its words
  public final void add(String id, String key, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.textProperty().bind(strings.bind(key));
    item.setOnAction(_ -> action.run());
    getItems().add(item);
  }
}
