package unrolled.ui.gradients;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.runs.PaceSlider;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.ButtonStrip;
import unrolled.ui.widget.Controls;

/// What one does with all runs: run, pause, one step, how fast, reset; and the selected run's next update to step into.
final class Transport extends ButtonStrip {
  private final GradientsViewModel model;
  private final Strings strings;
  private final Controls controls;

  /// @param toStep opens the Step screen
  /// @param settings shows or hides the settings
  Transport(GradientsViewModel model, Strings strings, Runnable toStep, Runnable settings) {
    this.model = model;
    this.strings = strings;
    controls = new Controls(strings);
    Button open = controls.labelled("gradients-open", Feather.CORNER_RIGHT_DOWN, "gradients.open", () -> {
      model.openNext();
      toStep.run();
    });
    open.disableProperty().bind(model.momentProperty().map(_ -> false).orElse(true));
    Button step = controls.labelled("gradients-step", Feather.CHEVRON_RIGHT, "gradients.step", model::step);
    step.disableProperty().bind(stopped());
    Button reset =
        controls.labelled("gradients-reset", Feather.ROTATE_CCW, "gradients.reset", model::reset);
    setId("gradients-transport");
    getStyleClass().add("u-train-strip");
    getChildren().setAll(run(), step, new PaceSlider("gradients", model.runs().paceProperty(), strings),
        reset, open,
        controls.icon("gradients-settings-toggle", Feather.SLIDERS, "gradients.settings.toggle", settings),
        speed());
    shrink(List.of(open, step, reset));
  }

  private Button run() {
    Button run = controls.labelled("gradients-play", Feather.PLAY, "gradients.play", model::toggle);
    run.getStyleClass().add("u-train-run");
    run.textProperty().unbind();
    run.textProperty().bind(model.runs().runningProperty().asObject()
        .flatMap(running -> strings.bind(running ? "train.pause" : "gradients.play")));
    model.runs().runningProperty()
        .subscribe(running -> Controls.show(run, running ? Feather.PAUSE : Feather.PLAY));
    run.disableProperty().bind(stopped());
    return run;
  }

  private ObservableValue<Boolean> stopped() {
    return model.runs().seenProperty().map(_ -> !model.runs().canRun());
  }

  private Label speed() {
    Label words = new Label();
    words.setId("gradients-speed");
    words.getStyleClass().add("u-train-figure-name");
    words.textProperty().bind(Bindings.createStringBinding(() -> {
      var now = model.runs().turn(0).get();
      long step = model.runs().furthest();
      double speed = now.isEmpty() ? 0 : now.getFirst().stepsPerSecond();
      return speed == 0
          ? strings.get("gradients.steps", step)
          : strings.get("gradients.steps.speed", step, speed);
    }, model.runs().turn(0), strings.languageProperty()));
    return words;
  }
}
