package unrolled.ui.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.text.Strings;

/// Makes controls that have an id, a tooltip and an accessible name, all following the language.
public final class Controls {
  private static final Duration TOOLTIP_DELAY = Duration.millis(350);

  private final Strings strings;

  /// Controls that speak these texts.
  public Controls(Strings strings) {
    this.strings = strings;
  }

  /// A round button with an icon only; the text of `key` is its tooltip and name.
  public Button icon(String id, Ikon icon, String key, Runnable action) {
    Button button = button(id, icon, key, action);
    button.getStyleClass().add("u-icon-button");
    return button;
  }

  /// A button with icon and text; `key` is the text, `key.hint` the tooltip.
  public Button labelled(String id, Ikon icon, String key, Runnable action) {
    Button button = button(id, icon, key + ".hint", action);
    button.getStyleClass().add("u-button");
    button.textProperty().bind(strings.bind(key));
    return button;
  }

  private Button button(String id, Ikon icon, String hint, Runnable action) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.setOnAction(_ -> action.run());
    return named(button, id, hint);
  }

  /// Gives any control its id, and a tooltip and accessible name from one text.
  public <C extends Control> C named(C control, String id, String hint) {
    control.setId(id);
    explain(control, strings.bind(hint));
    return control;
  }

  /// A tooltip and accessible name that may change.
  public static void explain(Control control, ObservableValue<String> text) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(text);
    tooltip.setShowDelay(TOOLTIP_DELAY);
    control.setTooltip(tooltip);
    control.accessibleTextProperty().bind(text);
  }

  /// Changes the icon of a button.
  public static void show(ButtonBase button, Ikon icon) {
    if (button.getGraphic() instanceof FontIcon shown) {
      shown.setIconCode(icon);
    }
  }

  /// A text that follows the language.
  public Label text(String key, String... styles) {
    Label label = new Label();
    label.textProperty().bind(strings.bind(key));
    label.getStyleClass().addAll(styles);
    return label;
  }
}
