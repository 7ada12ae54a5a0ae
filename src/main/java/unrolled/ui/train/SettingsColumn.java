package unrolled.ui.train;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import unrolled.ui.runs.LearningGroup;
import unrolled.ui.text.Strings;

/// Everything a run is decided by, in groups; it scrolls where the window is low.
final class SettingsColumn extends ScrollPane {
  SettingsColumn(TrainViewModel model, Strings strings) {
    Form form = new Form("train", model.planProperty(),
        other -> model.change(other.apply(model.planProperty().get())), model.pendingProperty(), strings);
    VBox groups = new VBox(
        new TaskGroup(form).build("train.settings.task"), new NetworkGroup(form).build(),
        new LearningGroup(form).build());
    groups.getStyleClass().add("u-train-settings-body");
    setId("train-settings");
    getStyleClass().add("u-train-settings");
    setContent(groups);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(USE_PREF_SIZE);
  }
}
