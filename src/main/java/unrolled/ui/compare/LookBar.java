package unrolled.ui.compare;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.Controls;

/// Where all pictures look: one timestep, one training step; and whether lines lie over each other.
final class LookBar extends HBox {
  private final CompareViewModel model;
  private final Strings strings;
  private final Controls controls;
  private boolean following;

  LookBar(CompareViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    controls = new Controls(strings);
    setId("compare-look");
    getStyleClass().add("u-compare-look");
    ChoiceButton<Boolean> overlay = new ChoiceButton<>(controls, "compare.overlay",
        List.of(new Option<>(true, "on", strings.bind("compare.overlay.on")),
            new Option<>(false, "off", strings.bind("compare.overlay.off"))),
        model.look().overlayProperty(), model.look().overlayProperty()::set);
    overlay.setMinWidth(USE_PREF_SIZE);
    Button newest = controls.icon("compare-newest", Feather.SKIP_FORWARD, "compare.newest",
        () -> model.mark(Long.MAX_VALUE));
    newest.disableProperty().bind(model.look().markProperty().map(mark -> mark.isEmpty()));
    getChildren().setAll(overlay, time(), timeWords(), mark(), markWords(), newest);
  }

  private Slider time() {
    Slider slider = slider("compare-time", "compare.time");
    slider.valueProperty()
        .subscribe((_, now) -> move(() -> model.lookAt((int) Math.round(now.doubleValue()) - 1)));
    model.runs().seenProperty().subscribe(_ -> showTime(slider));
    model.lineupProperty().subscribe(_ -> showTime(slider));
    model.look().timeProperty().subscribe(_ -> showTime(slider));
    return slider;
  }

  private void showTime(Slider slider) {
    show(slider, model.timesteps(), model.look().timeProperty().get() + 1.0);
  }

  private Slider mark() {
    Slider slider = slider("compare-mark", "compare.mark");
    slider.valueProperty().subscribe((_, now) -> move(() -> model.mark(Math.round(now.doubleValue()))));
    model.runs().seenProperty().subscribe(_ -> showMark(slider));
    model.look().markProperty().subscribe(_ -> showMark(slider));
    return slider;
  }

  private void showMark(Slider slider) {
    slider.setDisable(model.runs().furthest() < 2);
    show(slider, (double) Math.max(2, model.runs().furthest()), (double) Math.max(1, model.marked()));
  }

  private Slider slider(String id, String hint) {
    Slider slider = controls.named(new Slider(1, 2, 1), id, hint);
    slider.setBlockIncrement(1);
    slider.setMinWidth(0);
    setHgrow(slider, Priority.ALWAYS);
    return slider;
  }

  /// What moves by itself is not a wish.
  private void show(Slider slider, double most, double now) {
    following = true;
    slider.setMax(most);
    slider.setValue(now);
    following = false;
  }

  private void move(Runnable move) {
    if (!following) {
      move.run();
    }
  }

  private Label timeWords() {
    Label words = words("compare-time-words");
    words.textProperty().bind(Bindings.createStringBinding(
        () -> strings.get("compare.t", model.look().timeProperty().get() + 1),
        model.look().timeProperty(), strings.languageProperty()));
    return words;
  }

  private Label markWords() {
    Label words = words("compare-mark-words");
    words.textProperty().bind(Bindings.createStringBinding(
        () -> strings.get(model.look().markProperty().get().isEmpty() ? "compare.at.latest" : "compare.at",
            model.marked(), model.runs().furthest()),
        model.look().markProperty(), model.runs().seenProperty(), strings.languageProperty()));
    return words;
  }

  private static Label words(String id) {
    Label words = new Label();
    words.setId(id);
    words.setMinWidth(USE_PREF_SIZE);
    words.getStyleClass().add("u-compare-look-words");
    return words;
  }
}
