package unrolled.ui.train;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// What one does with a run: run, pause, one step, reset, how fast; and the updates one can step into.
final class RunStrip extends FlowPane {
  private final TrainViewModel model;
  private final Strings strings;
  private final Controls controls;

  /// @param toStep opens the Step screen
  /// @param settings shows or hides the settings
  RunStrip(TrainViewModel model, Strings strings, Runnable toStep, Runnable settings) {
    this.model = model;
    this.strings = strings;
    controls = new Controls(strings);
    setId("train-strip");
    getStyleClass().add("u-train-strip");
    getChildren().setAll(
        controls.icon("train-settings-toggle", Feather.SLIDERS, "train.settings.toggle", settings),
        run(), step(), reset(), pace(),
        into("train-open-next", "train.open.next", toStep, false),
        into("train-open-last", "train.open.last", toStep, true));
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

  private Node pace() {
    Pace[] paces = Pace.values();
    Slider slider =
        controls.named(new Slider(0, paces.length - 1.0, paces.length - 1.0), "train-pace", "train.pace");
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setBlockIncrement(1);
    slider.valueProperty().subscribe(
        (_, now) -> model.paceProperty().set(paces[(int) Math.round(now.doubleValue())]));
    model.paceProperty().subscribe(now -> slider.setValue(now.ordinal()));
    Label words = new Label();
    words.setId("train-pace-words");
    words.textProperty().bind(model.paceProperty().flatMap(now -> now == Pace.FULL
        ? strings.bind("train.pace.full")
        : strings.bind("train.pace.steps", (int) now.stepsPerSecond())));
    words.getStyleClass().add("u-train-pace");
    HBox box = new HBox(slider, words);
    box.getStyleClass().add("u-train-row");
    return box;
  }

  private Button into(String id, String key, Runnable toStep, boolean last) {
    Button button = controls.labelled(id, Feather.LAYERS, key, () -> {
      if (last) {
        model.openLast();
      } else {
        model.openNext();
      }
      toStep.run();
    });
    button.disableProperty()
        .bind(model.snapshotProperty().map(now -> moment(now, last) == null).orElse(true));
    return button;
  }

  private static @Nullable Object moment(TrainingSnapshot now, boolean last) {
    return last ? now.last() : now.next();
  }
}
