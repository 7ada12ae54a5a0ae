package unrolled.ui.own;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Strings;
import unrolled.ui.train.TrainViewModel;
import unrolled.ui.widget.ButtonStrip;
import unrolled.ui.widget.Controls;

/// What one does with the run: run, pause, one step, reset, back to the best weights, one update in Step.
final class OwnStrip extends ButtonStrip {
  private final OwnViewModel model;
  private final TrainViewModel training;
  private final FilePlaces files;
  private final Strings strings;
  private final Controls controls;

  /// @param toStep opens the Step screen
  /// @param files asks for files
  /// @param settings shows or hides the settings
  OwnStrip(OwnViewModel model, Strings strings, Runnable toStep, FilePlaces files, Runnable settings) {
    this.model = model;
    training = model.training();
    this.strings = strings;
    this.files = files;
    controls = new Controls(strings);
    setId("own-strip");
    getStyleClass().add("u-train-strip");
    List<Button> last = List.of(best(), open(toStep), save(), load(), trainOn());
    getChildren().setAll(
        controls.icon("own-settings-toggle", Feather.SLIDERS, "train.settings.toggle", settings),
        run(), step(), reset());
    getChildren().addAll(last);
    shrink(last.reversed());
  }

  private Button run() {
    Button run = controls.labelled("own-run", Feather.PLAY, "own.run", model::toggle);
    run.getStyleClass().add("u-train-run");
    run.textProperty().unbind();
    run.textProperty().bind(training.runningProperty().asObject()
        .flatMap(running -> strings.bind(running ? "train.pause" : "own.run")));
    training.runningProperty()
        .subscribe(running -> Controls.show(run, running ? Feather.PAUSE : Feather.PLAY));
    run.disableProperty().bind(stopped());
    return run;
  }

  private Button step() {
    Button step = controls.labelled("own-step", Feather.CHEVRON_RIGHT, "own.step", model::step);
    step.disableProperty().bind(stopped());
    return step;
  }

  private ObservableValue<Boolean> stopped() {
    return training.snapshotProperty()
        .map(now -> now.state() == RunState.DIVERGED || now.state() == RunState.FAILED).orElse(false);
  }

  /// Says how many settings wait for it.
  private Button reset() {
    Button reset = controls.labelled("own-reset", Feather.ROTATE_CCW, "own.reset", model::reset);
    reset.textProperty().unbind();
    reset.textProperty().bind(training.pendingProperty().flatMap(pending -> pending.isEmpty()
        ? strings.bind("own.reset")
        : strings.bind("train.reset.pending", pending.size())));
    return reset;
  }

  private Button best() {
    Button best = controls.labelled("own-best", Feather.AWARD, "own.best", model::goOnWithBest);
    best.disableProperty()
        .bind(training.snapshotProperty().map(now -> now.validated().best() == null).orElse(true));
    return best;
  }

  private Button save() {
    Button save = controls.labelled("own-save", Feather.SAVE, "own.save",
        () -> files.save(getScene().getWindow()).ifPresent(model.weights()::save));
    save.disableProperty().bind(model.trainedProperty().isNull());
    return save;
  }

  private Button load() {
    return controls.labelled("own-load", Feather.UPLOAD, "own.load",
        () -> files.weights(getScene().getWindow()).ifPresent(model.weights()::open));
  }

  private Button trainOn() {
    Button on = controls.labelled("own-train-on", Feather.FAST_FORWARD, "own.train-on",
        model.weights()::trainOn);
    on.disableProperty().bind(model.weights().openedProperty().isNull());
    return on;
  }

  private Button open(Runnable toStep) {
    Button open = controls.labelled("own-open-next", Feather.CORNER_RIGHT_DOWN, "own.open-next", () -> {
      model.openNext();
      toStep.run();
    });
    open.disableProperty()
        .bind(training.snapshotProperty().map((TrainingSnapshot now) -> now.next() == null).orElse(true));
    return open;
  }
}
