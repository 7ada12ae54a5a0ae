package unrolled.ui.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import unrolled.engine.trace.Granularity;
import unrolled.ui.playback.Playhead;
import unrolled.ui.predict.PredictViewModel;

/// The keys of the window, listed once: what F1 shows is what works.
final class Shortcuts {
  private final ShellViewModel model;
  private final Playhead playhead;
  private final @Nullable PredictViewModel predict;
  private final List<Shortcut> all;

  /// @param predict what may ask before each step, if anything does
  Shortcuts(ShellViewModel model, @Nullable PredictViewModel predict) {
    this.model = model;
    this.predict = predict;
    playhead = model.playhead();
    all = Stream.concat(basic().stream(), predicting().stream()).toList();
  }

  private List<Shortcut> basic() {
    return List.of(
        back(KeyCode.LEFT, Granularity.OP, "shell.keys.operation"),
        step(KeyCode.RIGHT, Granularity.OP, "shell.keys.operation"),
        back(KeyCode.LEFT, Granularity.TIMESTEP, "shell.keys.timestep", SHIFT_DOWN),
        step(KeyCode.RIGHT, Granularity.TIMESTEP, "shell.keys.timestep", SHIFT_DOWN),
        back(KeyCode.LEFT, Granularity.PHASE, "shell.keys.phase", SHORTCUT_DOWN),
        step(KeyCode.RIGHT, Granularity.PHASE, "shell.keys.phase", SHORTCUT_DOWN),
        on("shell.keys.stop", playhead::previousStop, KeyCode.PAGE_UP),
        on("shell.keys.stop", playhead::nextStop, KeyCode.PAGE_DOWN),
        on("shell.keys.ends", playhead::first, KeyCode.HOME),
        on("shell.keys.ends", playhead::last, KeyCode.END),
        on("shell.keys.play", playhead::togglePlay, KeyCode.SPACE),
        on("shell.keys.play-back", playhead::turnAround, KeyCode.SPACE, SHIFT_DOWN),
        on("shell.keys.help", model::toggleKeys, KeyCode.F1),
        on("shell.keys.full-screen", model::toggleFullScreen, KeyCode.F11),
        on("shell.keys.escape", this::escape, KeyCode.ESCAPE));
  }

  List<Shortcut> all() {
    return all;
  }

  private List<Shortcut> predicting() {
    return predict == null ? List.of() : List.of(on("shell.keys.predict", predict::toggle, KeyCode.P));
  }

  /// The key list lies above all; a question is nearer than how the window looks.
  private void escape() {
    if (predict != null && predict.onProperty().get() && !model.keysShownProperty().get()) {
      predict.toggle();
    } else {
      model.escape();
    }
  }

  private Shortcut step(KeyCode key, Granularity by, String label, KeyCombination.Modifier... held) {
    return on(label, () -> playhead.next(by), key, held);
  }

  private Shortcut back(KeyCode key, Granularity by, String label, KeyCombination.Modifier... held) {
    return on(label, () -> playhead.previous(by), key, held);
  }

  private static Shortcut on(String label, Runnable action, KeyCode key, KeyCombination.Modifier... held) {
    return new Shortcut(new KeyCodeCombination(key, held), label, action);
  }
}
