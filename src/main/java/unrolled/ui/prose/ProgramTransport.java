package unrolled.ui.prose;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.program.ProgramModel;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;
import unrolled.ui.widget.NumberSpinner;

/// What one does with the training: run, one epoch, anew, which seed; and which epoch and row are looked at.
final class ProgramTransport extends FlowPane {
  private static final int LARGEST_SEED = 9_999;

  private final ProgramViewModel model;
  private final Strings strings;
  private final Controls controls;

  ProgramTransport(ProgramViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    controls = new Controls(strings);
    setId("program-transport");
    getStyleClass().addAll("u-train-strip", "u-gradients-transport");
    Button one = controls.labelled("program-one", Feather.CHEVRON_RIGHT, "prose.one", model::makeOne);
    one.disableProperty().bind(model.madeProperty().greaterThanOrEqualTo(ProgramModel.EPOCHS));
    getChildren().setAll(run(), one,
        controls.labelled("program-reset", Feather.ROTATE_CCW, "prose.reset", model::reset),
        setting("prose.seed", seed()), setting("prose.row", row()), setting("prose.epoch", epoch()),
        figures());
  }

  private Button run() {
    Button run = controls.labelled("program-run", Feather.PLAY, "prose.run", model::toggle);
    run.getStyleClass().add("u-train-run");
    run.textProperty().unbind();
    run.textProperty().bind(model.runningProperty().asObject()
        .flatMap(running -> strings.bind(running ? "train.pause" : "prose.run")));
    model.runningProperty().subscribe(running -> Controls.show(run, running ? Feather.PAUSE : Feather.PLAY));
    run.disableProperty().bind(model.madeProperty().greaterThanOrEqualTo(ProgramModel.EPOCHS));
    return run;
  }

  private HBox setting(String key, Node control) {
    HBox setting = new HBox(controls.text(key, "u-train-figure-name"), control);
    setting.getStyleClass().add("u-train-row");
    return setting;
  }

  private NumberSpinner seed() {
    NumberSpinner seed = controls.named(
        new NumberSpinner(0, LARGEST_SEED, model.seedProperty().get()), "program-seed", "prose.seed.hint");
    seed.getStyleClass().add("u-prose-spinner");
    model.seedProperty().subscribe(now -> seed.show(now.intValue()));
    seed.valueProperty().addListener((_, _, now) -> {
      if (now != model.seedProperty().get()) {
        model.begin(now);
      }
    });
    return seed;
  }

  private NumberSpinner row() {
    NumberSpinner row = controls.named(new NumberSpinner(1, 1, 1), "program-row", "prose.row.hint");
    row.getStyleClass().add("u-prose-spinner");
    Runnable show = () -> row.show(1, model.rows(), model.rowProperty().get() + 1);
    model.sourceProperty().subscribe(_ -> show.run());
    model.rowProperty().subscribe(_ -> show.run());
    row.valueProperty().addListener((_, _, now) -> {
      if (now != null) {
        model.select(now - 1);
      }
    });
    return row;
  }

  private Slider epoch() {
    Slider slider =
        controls.named(new Slider(0, ProgramModel.EPOCHS, 0), "program-epoch", "prose.epoch.hint");
    slider.getStyleClass().add("u-prose-epochs");
    slider.setBlockIncrement(1);
    slider.valueProperty().addListener((_, _, now) -> {
      model.lookAt((int) Math.round(now.doubleValue()));
      if (now.doubleValue() > model.madeProperty().get()) {
        slider.setValue(model.epochProperty().get());
      }
    });
    model.epochProperty().subscribe(now -> slider.setValue(now.intValue()));
    return slider;
  }

  private Label figures() {
    Label words = new Label();
    words.setId("program-figures");
    words.getStyleClass().add("u-train-figure-name");
    words.textProperty().bind(Bindings.createStringBinding(
        () -> new ProgramWords(strings).figures(model.courses(), model.madeProperty().get()),
        model.shownProperty(), model.sourceProperty(), model.madeProperty(), strings.languageProperty()));
    return words;
  }
}
