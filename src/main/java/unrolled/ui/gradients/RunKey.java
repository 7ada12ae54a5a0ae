package unrolled.ui.gradients;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// Which line is which run, for where the list of the runs is hidden.
final class RunKey extends FlowPane {
  RunKey(GradientsViewModel model, Strings strings, ObservableValue<Theme> theme) {
    RunNames names = new RunNames(strings);
    setId("gradients-key");
    getStyleClass().add("u-gradients-key");
    for (int run = 0; run < GradientsViewModel.MOST_RUNS; run++) {
      int index = run;
      Label name = new Label();
      name.textProperty().bind(Bindings.createStringBinding(
          () -> names.name(model.experimentProperty().get(), index), model.experimentProperty(),
          strings.languageProperty()));
      Node entry = new HBox(new LineSample(RunNames.style(run), theme), name);
      entry.getStyleClass().add("u-train-row");
      entry.visibleProperty().bind(name.textProperty().isNotEmpty());
      entry.managedProperty().bind(entry.visibleProperty());
      getChildren().add(entry);
    }
    managedProperty().bind(visibleProperty());
  }
}
