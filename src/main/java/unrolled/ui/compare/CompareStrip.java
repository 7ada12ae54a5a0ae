package unrolled.ui.compare;

import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.runs.PaceSlider;
import unrolled.ui.text.Strings;
import unrolled.ui.train.Setting;
import unrolled.ui.widget.ButtonStrip;
import unrolled.ui.widget.Controls;

/// What one does with all networks: run, pause, one step, reset, how fast; and one more of them.
final class CompareStrip extends ButtonStrip {
  private final CompareViewModel model;
  private final Strings strings;
  private final Controls controls;

  /// @param settings shows or hides the settings
  CompareStrip(CompareViewModel model, Strings strings, Runnable settings) {
    this.model = model;
    this.strings = strings;
    controls = new Controls(strings);
    Button step = step();
    Button reset = reset();
    Button add = add();
    setId("compare-strip");
    getStyleClass().add("u-train-strip");
    getChildren().setAll(
        controls.icon("compare-settings-toggle", Feather.SLIDERS, "train.settings.toggle", settings),
        run(), step, reset, new PaceSlider("compare", model.runs().paceProperty(), strings), add);
    shrink(List.of(step, add, reset));
  }

  private Button run() {
    Button run = controls.labelled("compare-run", Feather.PLAY, "compare.run", model::toggle);
    run.getStyleClass().add("u-train-run");
    run.textProperty().unbind();
    run.textProperty().bind(model.runs().runningProperty().asObject()
        .flatMap(running -> strings.bind(running ? "train.pause" : "compare.run")));
    model.runs().runningProperty()
        .subscribe(running -> Controls.show(run, running ? Feather.PAUSE : Feather.PLAY));
    run.disableProperty().bind(stopped());
    return run;
  }

  private Button step() {
    Button step = controls.labelled("compare-step", Feather.CHEVRON_RIGHT, "compare.step", model::step);
    step.disableProperty().bind(stopped());
    return step;
  }

  private ObservableValue<Boolean> stopped() {
    return model.runs().seenProperty().map(_ -> !model.runs().canRun());
  }

  /// Says how many settings wait for it.
  private Button reset() {
    Button reset = controls.labelled("compare-reset", Feather.ROTATE_CCW, "compare.reset", model::reset);
    reset.textProperty().unbind();
    reset.textProperty().bind(model.pendingProperty().map(CompareStrip::count).flatMap(pending -> pending == 0
        ? strings.bind("compare.reset")
        : strings.bind("train.reset.pending", pending)));
    return reset;
  }

  private static int count(List<Set<Setting>> pending) {
    return pending.stream().mapToInt(Set::size).sum();
  }

  private Button add() {
    Button add = controls.labelled("compare-add", Feather.PLUS, "compare.add", model::add);
    add.disableProperty().bind(model.lineupProperty().map(Lineup::isFull));
    return add;
  }
}
