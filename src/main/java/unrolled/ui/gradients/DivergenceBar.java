package unrolled.ui.gradients;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

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
        strings.languageProperty()));
    Button go = new Controls(strings).labelled("gradients-clip-on", Feather.SCISSORS, "gradients.clip-on",
        () -> model.clipAndGoOn(run()));
    go.textProperty().unbind();
    go.textProperty().bind(Bindings.createStringBinding(this::goOn, model.runs().seenProperty(),
        strings.languageProperty()));
    go.setMinWidth(USE_PREF_SIZE);
    setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    setId("gradients-divergence-bar");
    getStyleClass().add("u-gradients-divergence");
    getChildren().setAll(text, go);
    visibleProperty().bind(model.runs().seenProperty().map(seen -> GradientsWords.diverged(seen) >= 0));
    managedProperty().bind(visibleProperty());
  }

  private int run() {
    return GradientsWords.diverged(model.runs().seenProperty().get());
  }

  private String words() {
    List<TrainingSnapshot> seen = model.runs().seenProperty().get();
    int run = GradientsWords.diverged(seen);
    return run < 0
        ? ""
        : strings.get(words.diverged(names.name(model.experimentProperty().get(), run), seen.get(run),
            Objects.requireNonNull(seen.get(run).divergence())));
  }

  private String goOn() {
    int run = run();
    return run < 0
        ? ""
        : strings.get("gradients.clip-on", model.runs().seenProperty().get().get(run).step() + 1);
  }
}
