package unrolled.ui.train;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.PaceSlider;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.ButtonStrip;
import unrolled.ui.widget.Controls;

/// What one does with a run: run, pause, one step, reset, how fast; and the updates one can step into.
final class RunStrip extends ButtonStrip {
  private final TrainViewModel model;
  private final Strings strings;
  private final Controls controls;

  /// @param toStep opens the Step screen
  /// @param settings shows or hides the settings
  RunStrip(TrainViewModel model, Strings strings, Runnable toStep, Runnable settings) {
    this.model = model;
    this.strings = strings;
    controls = new Controls(strings);
    Button next =
        into("train-open-next", Feather.CORNER_RIGHT_DOWN, "train.open.next", toStep, model::openNext);
    Button last =
        into("train-open-last", Feather.CORNER_LEFT_DOWN, "train.open.last", toStep, model::openLast);
    next.disableProperty().bind(model.snapshotProperty().map(now -> now.next() == null).orElse(true));
    last.disableProperty().bind(model.snapshotProperty().map(now -> now.last() == null).orElse(true));
    Button step = step();
    Button reset = reset();
    setId("train-strip");
    getStyleClass().add("u-train-strip");
    getChildren().setAll(
        controls.icon("train-settings-toggle", Feather.SLIDERS, "train.settings.toggle", settings),
        run(), step, reset, new PaceSlider("train", model.paceProperty(), strings),
        next, last);
    shrink(List.of(last, next, step, reset));
  }

  private Button run() {
    Button run = controls.labelled("train-run", Feather.PLAY, "train.run", model::toggle);
    run.getStyleClass().add("u-train-run");
    run.textProperty().unbind();
    run.textProperty().bind(model.runningProperty().asObject()
        .flatMap(running -> strings.bind(running ? "train.pause" : "train.run")));
    model.runningProperty().subscribe(running -> Controls.show(run, running ? Feather.PAUSE : Feather.PLAY));
    run.disableProperty().bind(stopped());
    return run;
  }

  private Button step() {
    Button step = controls.labelled("train-step", Feather.CHEVRON_RIGHT, "train.step", model::step);
    step.disableProperty().bind(stopped());
    return step;
  }

  private ObservableValue<Boolean> stopped() {
    return model.snapshotProperty().map(RunStrip::isStopped).orElse(false);
  }

  private static boolean isStopped(TrainingSnapshot snapshot) {
    return snapshot.state() == RunState.DIVERGED || snapshot.state() == RunState.FAILED;
  }

  /// Says how many settings wait for it.
  private Button reset() {
    Button reset = controls.labelled("train-reset", Feather.ROTATE_CCW, "train.reset", model::reset);
    reset.textProperty().unbind();
    reset.textProperty().bind(model.pendingProperty().flatMap(pending -> pending.isEmpty()
        ? strings.bind("train.reset")
        : strings.bind("train.reset.pending", pending.size())));
    return reset;
  }

  private Button into(String id, Feather icon, String key, Runnable toStep, Runnable open) {
    return controls.labelled(id, icon, key, () -> {
      open.run();
      toStep.run();
    });
  }
}
