package unrolled.ui.gradients;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.RescueButton;
import unrolled.ui.runs.RescueViewModel;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// Says why a run stopped, and goes on from there with clipping; takes no room while none has.
final class DivergenceBar extends HBox {
  private final GradientsViewModel model;
  private final Strings strings;
  private final GradientsWords words;
  private final RunNames names;

  DivergenceBar(GradientsViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    words = new GradientsWords(new Numbers(strings));
    names = new RunNames(strings);
    Label text = new Label();
    text.setId("gradients-divergence");
    text.setWrapText(true);
    text.textProperty().bind(Bindings.createStringBinding(this::words, model.runs().seenProperty(),
        model.rescue().stateProperty(), strings.languageProperty()));
    setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    setId("gradients-divergence-bar");
    getStyleClass().add("u-gradients-divergence");
    getChildren().setAll(text, new RescueButton("gradients-clip-on", strings, model.rescue(),
        model::clipAndGoOn));
    visibleProperty().bind(model.runs().seenProperty().map(seen -> RescueViewModel.diverged(seen) >= 0));
    managedProperty().bind(visibleProperty());
  }

  private String words() {
    List<TrainingSnapshot> seen = model.runs().seenProperty().get();
    int run = RescueViewModel.diverged(seen);
    return run < 0
        ? ""
        : strings.get(words.diverged(names.name(model.experimentProperty().get(), run),
            Objects.requireNonNull(seen.get(run).divergence()), model.rescue().stateProperty().get()));
  }
}
