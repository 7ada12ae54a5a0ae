package unrolled.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.file.FileMenu;
import unrolled.ui.file.FileParts;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.Controls;

/// The bar above every screen: the session's menus at the left, what concerns the window at the right.
///
/// Where there is little room the buttons at the right and the name show only their icons; with less, the menus get
/// their own row.
/// While presenting the menus make room for the picture.
final class TopBar extends VBox {
  /// In multiples of the type size.
  private static final double ROOM_FOR_LABELS = 96;
  private static final double ROOM_FOR_ONE_ROW = 82;
  private static final double ROOM_FOR_NAME = 56;

  private final ShellViewModel model;
  private final Strings strings;
  private final Controls controls;
  private final List<ButtonBase> shrinking;
  private final Label name = name();
  private final HBox menus = new HBox();
  private final HBox row = new HBox();
  private final Region space = new Region();
  private final FontIcon themeIcon = new FontIcon(Feather.SUN);

  TopBar(ShellViewModel model, ShellParts parts, Runnable exporting) {
    this.model = model;
    strings = model.strings();
    controls = new Controls(strings);
    setId("top-bar");
    getStyleClass().add("u-top-bar");
    Button reset = controls.labelled("reset", Feather.ROTATE_CCW, "shell.reset", parts.reset());
    Button present = controls.labelled("present", Feather.MONITOR, "shell.present", model::togglePresenting);
    Button export = export(exporting, parts.export() != null);
    shrinking = List.of(reset, export, present);
    Node changes = changes(parts.editing());
    prepare(parts);
    row.getChildren().setAll(name, menus, space, changes, reset, export, language(), look(), present,
        keys());
    addWhatThereIs(parts);
    getChildren().setAll(row);
    present(present);
    widthProperty().subscribe(_ -> arrange());
    model.themeProperty().subscribe(_ -> arrange());
    parts.onlyWithTrace(menus, model, model.presentingProperty().not());
    parts.onlyWithTrace(reset, model);
    parts.onlyWithTrace(changes, model);
  }

  private void prepare(ShellParts parts) {
    menus.setId("session-menus");
    menus.setMinWidth(0);
    menus.getStyleClass().add("u-top-row");
    menus.getChildren().setAll(parts.menus());
    row.getStyleClass().add("u-top-row");
    HBox.setHgrow(space, Priority.ALWAYS);
  }

  private void addWhatThereIs(ShellParts parts) {
    FileParts files = parts.files();
    if (files != null) {
      row.getChildren().add(1, new FileMenu(files.actions(), strings));
    }
    if (parts.inspector() != null) {
      row.getChildren().add(inspector());
      parts.onlyWithTrace(row.getChildren().getLast(), model);
    }
  }

  private Button export(Runnable exporting, boolean shown) {
    Button export = controls.labelled("export", Feather.DOWNLOAD, "shell.export", exporting);
    export.setVisible(shown);
    export.setManaged(shown);
    return export;
  }

  private void present(Button button) {
    model.presentingProperty().subscribe(
        on -> button.pseudoClassStateChanged(PseudoClass.getPseudoClass("on"), on));
  }

  private static Label name() {
    Label name = new Label("Unrolled", new FontIcon(Feather.REPEAT));
    name.getStyleClass().add("u-name");
    name.setMinWidth(USE_PREF_SIZE);
    return name;
  }

  /// Undo and redo.
  private Node changes(Editing editing) {
    Button undo = controls.icon("undo", Feather.CORNER_UP_LEFT, "shell.undo", editing.undo());
    Button redo = controls.icon("redo", Feather.CORNER_UP_RIGHT, "shell.redo", editing.redo());
    HBox both = new HBox(undo, redo);
    both.getStyleClass().add("u-playback-buttons");
    both.setMinWidth(USE_PREF_SIZE);
    undo.disableProperty().bind(editing.canUndo().not());
    redo.disableProperty().bind(editing.canRedo().not());
    return both;
  }

  private Node language() {
    Button button = controls.named(new Button(), "language", "shell.language.hint");
    button.getStyleClass().add("u-button");
    button.textProperty().bind(strings.bind("shell.language"));
    button.setOnAction(_ -> model.switchLanguage());
    return keepWidth(button);
  }

  private Node look() {
    MenuButton menu = controls.named(new MenuButton(), "theme", "shell.theme.hint");
    menu.getStyleClass().addAll("u-button", "u-menu-icon");
    menu.setGraphic(themeIcon);
    ToggleGroup group = new ToggleGroup();
    for (Theme theme : Theme.values()) {
      menu.getItems().add(themeItem(theme, group));
    }
    CheckMenuItem calm = new CheckMenuItem();
    calm.setId("reduced-motion");
    calm.textProperty().bind(strings.bind("shell.reduced-motion"));
    calm.selectedProperty().bindBidirectional(model.playhead().reducedMotionProperty());
    menu.getItems().addAll(new SeparatorMenuItem(), calm);
    model.chosenThemeProperty().subscribe(theme -> themeIcon.setIconCode(icon(theme)));
    return keepWidth(menu);
  }

  private RadioMenuItem themeItem(Theme theme, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem();
    item.setId("theme-" + theme.id());
    item.setToggleGroup(group);
    item.textProperty().bind(strings.bind("shell.theme." + theme.name().toLowerCase(Locale.ROOT)));
    item.setOnAction(_ -> model.choose(theme));
    model.chosenThemeProperty().subscribe(chosen -> item.setSelected(chosen == theme));
    return item;
  }

  private static Feather icon(Theme theme) {
    return switch (theme) {
      case LIGHT -> Feather.SUN;
      case DARK -> Feather.MOON;
      case PROJECTOR -> Feather.CAST;
    };
  }

  private Node keys() {
    return controls.icon("keys", Feather.HELP_CIRCLE, "shell.keys.hint", model::toggleKeys);
  }

  private Node inspector() {
    return controls.icon("inspector-toggle", Feather.SIDEBAR, "shell.inspector.hint",
        () -> model.inspectorOpenProperty().set(!model.inspectorOpenProperty().get()));
  }

  private static <R extends Region> R keepWidth(R node) {
    node.setMinWidth(USE_PREF_SIZE);
    return node;
  }

  private void arrange() {
    double room = getWidth() / (ShellView.TYPE_SIZE * model.themeProperty().get().scale());
    for (ButtonBase button : shrinking) {
      button.setContentDisplay(room >= ROOM_FOR_LABELS ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
      keepWidth(button);
    }
    boolean oneRow = room >= ROOM_FOR_ONE_ROW || menus.getChildren().isEmpty();
    boolean named = room >= (oneRow ? ROOM_FOR_LABELS : ROOM_FOR_NAME);
    name.setContentDisplay(named ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    if (oneRow && !row.getChildren().contains(menus)) {
      getChildren().remove(menus);
      row.getChildren().add(row.getChildren().indexOf(space), menus);
    } else if (!oneRow && row.getChildren().contains(menus)) {
      row.getChildren().remove(menus);
      getChildren().add(menus);
    }
  }
}
