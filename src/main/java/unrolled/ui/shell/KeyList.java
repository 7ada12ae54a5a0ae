package unrolled.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.widget.Controls;

/// The keys, over the screen and without stopping it: everything works while the list is shown. While it is not, it
/// holds nothing.
final class KeyList extends StackPane {
  private static final double KEY_GAP = 6;

  /// What a picture does with keys while it has the focus.
  private static final Map<String, List<String>> PICTURE_KEYS = new TreeMap<>(Map.of(
      "shell.keys.diagram", List.of("W", "A", "S", "D"), "shell.keys.diagram.zoom", List.of("+", "−", "0"),
      "shell.keys.chart", List.of("←", "→", "↑", "↓", "+", "−", "0"),
      "shell.keys.chart.pick", List.of("Enter"),
      "shell.keys.chart.move", List.of("Alt + ←", "Alt + →")));

  private final Controls controls;

  KeyList(ShellViewModel model, Shortcuts shortcuts) {
    controls = new Controls(model.strings());
    setId("key-list");
    getStyleClass().add("u-overlay");
    VBox card = new VBox();
    card.getStyleClass().add("u-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().setAll(card);
    Runnable fill = () -> {
      if (model.keysShownProperty().get()) {
        card.getChildren().setAll(heading(model), scrolled(grid(shortcuts)));
      }
    };
    model.screenProperty().subscribe(_ -> fill.run());
    model.keysShownProperty().subscribe(_ -> fill.run());
    visibleProperty().bind(model.keysShownProperty());
    setOnMouseClicked(event -> closeOutside(event, model));
  }

  private void closeOutside(MouseEvent event, ShellViewModel model) {
    if (event.getTarget() == this) {
      model.keysShownProperty().set(false);
    }
  }

  private HBox heading(ShellViewModel model) {
    Label title = controls.text("shell.keys", "u-card-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = controls.icon("keys-close", Feather.X, "shell.keys.close", model::toggleKeys);
    HBox heading = new HBox(title, space, close);
    heading.getStyleClass().add("u-card-heading");
    return heading;
  }

  private static ScrollPane scrolled(GridPane grid) {
    ScrollPane pane = new ScrollPane(grid);
    pane.getStyleClass().add("u-key-scroll");
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setFitToWidth(true);
    return pane;
  }

  /// Keys that are two ends of one thing share a row.
  private GridPane grid(Shortcuts shortcuts) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("u-key-grid");
    Map<String, HBox> rows = new LinkedHashMap<>();
    for (Shortcut shortcut : shortcuts.now()) {
      rows.computeIfAbsent(shortcut.label(), _ -> new HBox(KEY_GAP)).getChildren()
          .add(key(KeyNames.of(shortcut.keys())));
    }
    PICTURE_KEYS.forEach((label, names) -> {
      HBox keys = rows.computeIfAbsent(label, _ -> new HBox(KEY_GAP));
      names.stream().map(KeyList::key).forEach(keys.getChildren()::add);
    });
    rows.forEach((label, keys) -> {
      Label meaning = controls.text(label);
      meaning.setWrapText(true);
      keys.setMinWidth(USE_PREF_SIZE);
      grid.addRow(grid.getRowCount(), keys, meaning);
    });
    return grid;
  }

  private static Label key(String name) {
    Label key = new Label(name);
    key.getStyleClass().add("u-key");
    return key;
  }
}
