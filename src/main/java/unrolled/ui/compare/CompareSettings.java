package unrolled.ui.compare;

import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import unrolled.ui.runs.LearningGroup;
import unrolled.ui.text.Strings;
import unrolled.ui.train.Form;
import unrolled.ui.train.NetworkGroup;
import unrolled.ui.train.Setting;
import unrolled.ui.train.TaskGroup;

/// What the selected network is, and what all networks share.
final class CompareSettings extends ScrollPane {
  CompareSettings(CompareViewModel model, Strings strings) {
    ObservableValue<Set<Setting>> pending = Bindings.createObjectBinding(() -> {
      int selected = model.selectedProperty().get();
      return selected < model.pendingProperty().get().size()
          ? model.pendingProperty().get().get(selected)
          : Set.of();
    }, model.pendingProperty(), model.selectedProperty());
    Form form = new Form("compare", model.planProperty(), model::change, pending, strings);
    NetworkGroup network = new NetworkGroup(form);
    VBox shared = new TaskGroup(form).build("compare.settings.shared");
    shared.getChildren().add(network.seed());
    VBox groups =
        new VBox(network.network("compare.settings.network"), new LearningGroup(form).build(), shared);
    groups.getStyleClass().add("u-train-settings-body");
    setId("compare-settings");
    getStyleClass().add("u-train-settings");
    setContent(groups);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(USE_PREF_SIZE);
  }
}
