package unrolled.ui.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import unrolled.engine.trace.Granularity;
import unrolled.ui.export.ExportPane;
import unrolled.ui.file.FileParts;
import unrolled.ui.playback.Playhead;
import unrolled.ui.predict.PredictViewModel;

/// The keys of the window and of the open screen, listed once: what F1 shows is what works.
final class Shortcuts {
  private static final int DIGITS = 9;

  private final ShellViewModel model;
  private final Playhead playhead;
  private final ShellParts parts;
  private final @Nullable PredictViewModel predict;
  private final List<Shortcut> trace;
  private final List<Shortcut> window;

  /// @param export opens what takes pictures out of the window
  Shortcuts(ShellViewModel model, ShellParts parts, Runnable export) {
    this.model = model;
    this.parts = parts;
    predict = parts.predict() == null ? null : parts.predict().model();
    playhead = model.playhead();
    trace = Stream.of(playback(), predicting(), editing(parts.editing())).flatMap(List::stream).toList();
    window = Stream.of(screens(parts.screens()), filing(parts.files()), exporting(export), window())
        .flatMap(List::stream).toList();
  }

  private List<Shortcut> playback() {
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
        on("shell.keys.play-back", playhead::turnAround, KeyCode.SPACE, SHIFT_DOWN));
  }

  private List<Shortcut> editing(Editing editing) {
    return List.of(
        on("shell.keys.edit", editing.edit(), KeyCode.ENTER),
        on("shell.keys.undo", editing.undo(), KeyCode.Z, SHORTCUT_DOWN),
        on("shell.keys.redo", editing.redo(), KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN),
        on("shell.keys.redo", editing.redo(), KeyCode.Y, SHORTCUT_DOWN));
  }

  /// The first screen of the rail is 1.
  private List<Shortcut> screens(List<Screen> screens) {
    return IntStream.range(0, Math.min(screens.size(), DIGITS))
        .mapToObj(i -> on("shell.keys.screen", () -> model.open(screens.get(i).id()),
            KeyCode.valueOf("DIGIT" + (i + 1)), SHORTCUT_DOWN))
        .toList();
  }

  private List<Shortcut> window() {
    return List.of(
        on("shell.keys.help", model::toggleKeys, KeyCode.F1),
        on("shell.keys.full-screen", model::toggleFullScreen, KeyCode.F11),
        on("shell.keys.escape", this::escape, KeyCode.ESCAPE));
  }

  private List<Shortcut> exporting(Runnable export) {
    return parts.export() == null
        ? List.of()
        : List.of(on("shell.keys.export", export, KeyCode.E, SHORTCUT_DOWN));
  }

  private static List<Shortcut> filing(@Nullable FileParts files) {
    return files == null
        ? List.of()
        : List.of(on("file.keys.open", files.actions()::open, KeyCode.O, SHORTCUT_DOWN),
            on("file.keys.save", files.actions()::save, KeyCode.S, SHORTCUT_DOWN),
            on("file.keys.save", files.actions()::saveAs, KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN));
  }

  /// What works now: the open screen's keys, the trace's where it is shown, the window's.
  List<Shortcut> now() {
    Screen open = parts.screen(model.screenProperty().get());
    List<Shortcut> keys = new ArrayList<>(open.keys());
    keys.addAll(open.ofTrace() ? trace : List.of());
    keys.addAll(window);
    return keys;
  }

  private List<Shortcut> predicting() {
    return predict == null ? List.of() : List.of(on("shell.keys.predict", predict::toggle, KeyCode.P));
  }

  /// Whether to save is asked above all, then lies the key list; a question is nearer than how the window looks.
  private void escape() {
    ExportPane export = parts.export();
    FileParts files = parts.files();
    if (files != null && files.model().askingProperty().get() != null) {
      files.model().stay();
    } else if (export != null && export.isVisible() && !model.keysShownProperty().get()) {
      export.close();
    } else if (predict != null && predict.onProperty().get() && !model.keysShownProperty().get()) {
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
    return Shortcut.of(label, action, key, held);
  }
}
