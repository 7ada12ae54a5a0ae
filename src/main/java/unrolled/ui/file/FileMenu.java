package unrolled.ui.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// Open, save, and the sessions of before.
public final class FileMenu extends MenuButton {
  private final FileViewModel model;
  private final Strings strings;
  private final List<MenuItem> always;

  /// A menu of the file of a session.
  public FileMenu(FileActions actions, Strings strings) {
    this.model = actions.model();
    this.strings = strings;
    new Controls(strings).named(this, "file-menu", "file.menu.hint");
    getStyleClass().addAll("u-button", "u-menu-icon");
    setGraphic(new FontIcon(Feather.FOLDER));
    setMinWidth(USE_PREF_SIZE);
    always = List.of(item("file-open", "file.open", actions::open),
        item("file-save", "file.save", actions::save), item("file-save-as", "file.save-as", actions::saveAs));
    model.recentProperty().subscribe(this::fill);
    setOnShowing(_ -> model.refresh());
    model.refresh();
  }

  private MenuItem item(String id, String key, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.textProperty().bind(strings.bind(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void fill(List<Path> recent) {
    List<MenuItem> items = new ArrayList<>(always);
    if (!recent.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    for (Path file : recent) {
      MenuItem item = new MenuItem();
      item.setId("file-recent-" + recent.indexOf(file));
      item.setMnemonicParsing(false);
      item.textProperty().bind(strings.bind("file.recent", FileViewModel.name(file),
          FileViewModel.name(Objects.requireNonNullElse(file.getParent(), file))));
      item.setOnAction(_ -> model.open(file));
      items.add(item);
    }
    getItems().setAll(items);
  }
}
