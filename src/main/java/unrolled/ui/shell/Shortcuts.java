package unrolled.ui.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import unrolled.engine.trace.Granularity;
import unrolled.ui.playback.Playhead;

/// The keys of the window, listed once: what F1 shows is what works.
final class Shortcuts {
  private final ShellViewModel model;
  private final Playhead playhead;
  private final List<Shortcut> all;

  Shortcuts(ShellViewModel model, Editing editing) {
    this.model = model;
    playhead = model.playhead();
    all = List.of(
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
        on("shell.keys.edit", editing.edit(), KeyCode.ENTER),
        on("shell.keys.undo", editing.undo(), KeyCode.Z, SHORTCUT_DOWN),
        on("shell.keys.redo", editing.redo(), KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN),
        on("shell.keys.redo", editing.redo(), KeyCode.Y, SHORTCUT_DOWN),
        on("shell.keys.help", model::toggleKeys, KeyCode.F1),
        on("shell.keys.full-screen", model::toggleFullScreen, KeyCode.F11),
        on("shell.keys.escape", this::escape, KeyCode.ESCAPE));
  }

  List<Shortcut> all() {
    return all;
  }

  private void escape() {
    model.escape();
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
