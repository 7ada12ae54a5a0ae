package unrolled.ui.shell;

import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// The screens, one under the other at the left.
final class Rail extends VBox {
  private final ShellViewModel model;

  Rail(ShellViewModel model, List<Screen> screens) {
    this.model = model;
    setId("rail");
    getStyleClass().add("u-rail");
    ToggleGroup group = new ToggleGroup();
    screens.forEach(screen -> getChildren().add(button(screen, group)));
  }

  private ToggleButton button(Screen screen, ToggleGroup group) {
    Strings strings = model.strings();
    ToggleButton button = new Controls(strings)
        .named(new ToggleButton(), "screen-" + screen.id(), screen.titleKey() + ".hint");
    button.setGraphic(new FontIcon(screen.icon()));
    button.setContentDisplay(ContentDisplay.TOP);
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
