package unrolled.ui.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// The screens, one under the other at the left. Where the window is too low for their names the icons stand alone.
final class Rail extends VBox {
  /// In multiples of the type size: the height of a screen's icon and name, and what lies above and below all of them.
  private static final double SCREEN = 4.6;
  private static final double EDGES = 1.4;

  private static final PseudoClass NAMELESS = PseudoClass.getPseudoClass("nameless");

  private final ShellViewModel model;

  Rail(ShellViewModel model, List<Screen> screens) {
    this.model = model;
    setId("rail");
    getStyleClass().add("u-rail");
    setMinHeight(0);
    ToggleGroup group = new ToggleGroup();
    List<ToggleButton> buttons = screens.stream().map(screen -> button(screen, group)).toList();
    getChildren().setAll(buttons);
    heightProperty().subscribe(_ -> name(buttons));
    model.themeProperty().subscribe(_ -> name(buttons));
  }

  private void name(List<ToggleButton> buttons) {
    double room = getHeight() / (ShellView.TYPE_SIZE * model.themeProperty().get().scale());
    boolean named = room == 0 || room >= EDGES + SCREEN * buttons.size();
    buttons.forEach(each -> each.setContentDisplay(named ? ContentDisplay.TOP : ContentDisplay.GRAPHIC_ONLY));
    pseudoClassStateChanged(NAMELESS, !named);
  }

  private ToggleButton button(Screen screen, ToggleGroup group) {
    Strings strings = model.strings();
    ToggleButton button = new Controls(strings)
        .named(new ToggleButton(), "screen-" + screen.id(), screen.titleKey() + ".hint");
    button.setGraphic(new FontIcon(screen.icon()));
    button.textProperty().bind(strings.bind(screen.titleKey()));
    button.getStyleClass().add("u-rail-button");
    button.setToggleGroup(group);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> choose(button, screen));
    model.screenProperty().subscribe(open -> button.setSelected(screen.id().equals(open)));
    return button;
  }

  /// The open screen stays chosen when it is chosen again.
  private void choose(ToggleButton button, Screen screen) {
    button.setSelected(true);
    model.open(screen.id());
  }
}
