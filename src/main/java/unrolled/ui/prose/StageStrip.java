package unrolled.ui.prose;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import unrolled.ui.prose.stage.Stage;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// The stages in their order; one is open.
final class StageStrip extends FlowPane {
  StageStrip(ProgramViewModel model, Strings strings) {
    setId("program-stages");
    getStyleClass().add("u-prose-strip");
    Controls controls = new Controls(strings);
    for (Stage stage : Stage.values()) {
      ToggleButton button =
          controls.named(new ToggleButton(), "program-stage-" + stage.id(), "prose.stage.hint");
      button.getStyleClass().add("u-prose-stage");
      button.textProperty().bind(strings.bind("prose.stage." + stage.id()));
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(_ -> {
        model.stageProperty().set(stage);
        button.setSelected(true);
      });
      model.stageProperty().subscribe(open -> button.setSelected(open == stage));
      Label arrow = new Label(stage == Stage.TEXT ? "" : "→");
      arrow.getStyleClass().add("u-prose-muted");
      HBox piece = stage == Stage.TEXT ? new HBox(button) : new HBox(arrow, button);
      piece.getStyleClass().add("u-prose-piece");
      getChildren().add(piece);
    }
  }
}
