package unrolled.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.inspector.EditViewModel.Target;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// Types another number in the place of a given one: Enter uses it, ↑ and ↓ change it by a tenth.
final class EditPanel extends VBox {
  private final EditViewModel model;
  private final Strings strings;
  private final Numbers numbers;
  private final TextField field = new TextField();
  private final Label problem = new Label();
  private final Label was = new Label();
  private final Button restore;

  EditPanel(EditViewModel model, Strings strings, Numbers numbers) {
    this.model = model;
    this.strings = strings;
    this.numbers = numbers;
    Controls controls = new Controls(strings);
    restore = controls.labelled("inspector-restore", Feather.CORNER_UP_LEFT, "inspector.edit.restore",
        model::restore);
    problem.setId("inspector-edit-problem");
    problem.getStyleClass().add("u-problem");
    problem.setWrapText(true);
    was.setId("inspector-edit-was");
    was.getStyleClass().add("u-inspector-text");
    was.setWrapText(true);
    getStyleClass().add("u-inspector-section");
    getChildren().setAll(controls.text("inspector.edit", "u-inspector-heading"), row(controls), problem, was,
        restore);
    model.targetProperty().subscribe(_ -> show());
    model.problemProperty().subscribe(_ -> show());
    strings.languageProperty().subscribe(_ -> show());
    model.askedProperty().subscribe((_, _) -> type());
  }

  private HBox row(Controls controls) {
    controls.named(field, "inspector-edit", "inspector.edit.hint");
    field.textProperty().bindBidirectional(model.typedProperty());
    field.setOnAction(_ -> apply());
    field.setOnKeyPressed(this::key);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox row = new HBox(field,
        controls.icon("inspector-edit-less", Feather.MINUS, "inspector.edit.less", () -> model.nudge(-1)),
        controls.icon("inspector-edit-more", Feather.PLUS, "inspector.edit.more", () -> model.nudge(1)),
        controls.icon("inspector-edit-use", Feather.CHECK, "inspector.edit.use", this::apply));
    row.getStyleClass().add("u-edit-row");
    return row;
  }

  private void show() {
    Target target = model.targetProperty().get();
    Message reason = model.problemProperty().get();
    shown(this, target != null);
    problem.setText(reason == null ? "" : strings.get(reason));
    shown(problem, reason != null);
    boolean edited = target != null && target.edited();
    was.setText(edited ? words(target) : "");
    shown(was, edited);
    shown(restore, edited);
  }

  private String words(@Nullable Target target) {
    return target == null
        ? ""
        : strings.get("inspector.edit.was", numbers.detailed(target.now()), numbers.detailed(target.was()));
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void type() {
    field.requestFocus();
    field.selectAll();
  }

  /// What was used gives the keys back to the story.
  private void apply() {
    if (model.apply() && getScene() != null) {
      getScene().getRoot().requestFocus();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
      model.nudge(event.getCode() == KeyCode.UP ? 1 : -1);
      event.consume();
    }
  }
}
