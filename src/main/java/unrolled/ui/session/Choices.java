package unrolled.ui.session;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unrolled.ui.text.Strings;

/// The rows of which the panels are made.
final class Choices {
  private final Strings strings;

  Choices(Strings strings) {
    this.strings = strings;
  }

  /// A heading.
  Label heading(String key) {
    Label heading = new Label(strings.get(key));
    heading.getStyleClass().add("u-inspector-heading");
    return heading;
  }

  /// A text of second rank that wraps.
  Label note(String text) {
    Label note = new Label(text);
    note.setWrapText(true);
    note.getStyleClass().add("u-panel-note");
    return note;
  }

  /// A place for one sentence about what was typed; takes no room while there is none.
  Label problem(String id) {
    Label problem = note("");
    problem.setId(id);
    problem.getStyleClass().setAll("label", "u-problem");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    return problem;
  }

  /// Marks the choice that now holds, none of them when no button has this id.
  static void mark(VBox rows, String id) {
    rows.getChildren().stream()
        .filter(RadioButton.class::isInstance)
        .map(RadioButton.class::cast)
        .forEach(button -> button.setSelected(id.equals(button.getId())));
  }

  /// One of several: a radio button for each, with a line about it where the texts have `key.hint`.
  ///
  /// @param prefix the start of the ids of the buttons
  /// @param key the text of a value
  <T> VBox oneOf(String prefix, List<T> values, T current, Function<T, String> key, Consumer<T> choose) {
    ToggleGroup group = new ToggleGroup();
    VBox rows = new VBox();
    rows.getStyleClass().add("u-panel-rows");
    for (T value : values) {
      RadioButton button = new RadioButton(strings.get(key.apply(value)));
      String last = key.apply(value);
      button.setId(prefix + last.substring(last.lastIndexOf('.') + 1));
      button.setMnemonicParsing(false);
      button.setToggleGroup(group);
      button.setSelected(value.equals(current));
      button.setOnAction(_ -> choose.accept(value));
      button.setTooltip(new Tooltip(strings.get(strings.has(last + ".hint") ? last + ".hint" : last)));
      rows.getChildren().add(button);
      if (strings.has(last + ".hint")) {
        Label hint = note(strings.get(last + ".hint"));
        hint.getStyleClass().add("u-panel-hint");
        rows.getChildren().add(hint);
      }
    }
    return rows;
  }

  /// A control with its name before it, and what belongs to it after it.
  HBox row(String key, Control control, Node... after) {
    Label name = new Label(strings.get(key));
    name.setLabelFor(control);
    name.setMinWidth(Region.USE_PREF_SIZE);
    control.setAccessibleText(strings.get(key));
    control.setTooltip(new Tooltip(strings.get(key)));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(name, space, control);
    row.getChildren().addAll(after);
    row.getStyleClass().add("u-inspector-row");
    if (after.length > 0) {
      row.getStyleClass().add("u-panel-group");
    }
    return row;
  }
}
