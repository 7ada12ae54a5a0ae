package unrolled.ui.write;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// What the text begins with; Enter reads it. Below it, only when there is something to say, what could not be read.
final class PromptRow extends VBox {
  PromptRow(WriteViewModel model, Strings strings) {
    Controls controls = new Controls(strings);
    WriteWords words = new WriteWords(strings);
    TextField field = controls.named(new TextField(), "write-prompt", "write.prompt.hint");
    field.textProperty().bindBidirectional(model.promptProperty());
    field.setOnAction(_ -> model.read());
    HBox.setHgrow(field, Priority.ALWAYS);
    Label name = controls.text("write.prompt", "u-detail-title");
    name.setMinWidth(USE_PREF_SIZE);
    HBox row =
        new HBox(name, field,
            controls.labelled("write-read", Feather.CORNER_DOWN_LEFT, "write.read", model::read));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("u-detail-row");
    Label trouble = new Label();
    trouble.setId("write-problem");
    trouble.setWrapText(true);
    trouble.managedProperty().bind(trouble.visibleProperty());
    trouble.getStyleClass().add("u-problem");
    trouble.textProperty().bind(model.pageProperty().flatMap(
        page -> strings.languageProperty().map(_ -> words.trouble(page))));
    trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
    getStyleClass().add("u-write-prompt");
    getChildren().setAll(row, trouble);
  }
}
