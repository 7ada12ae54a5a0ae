package unrolled;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import unrolled.ui.prose.ProgramViewModel;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.shell.Shortcut;
import unrolled.ui.write.WriteViewModel;

/// What the parts of the Text screen do by key.
final class TextKeys {
  private static final int FAR = 10;

  private TextKeys() {}

  /// Stages, epochs and rows of the article's program, and its training.
  static List<Shortcut> ofProgram(ProgramViewModel program, ShellViewModel shell) {
    return List.of(
        Shortcut.of("prose.keys.stage", () -> program.move(-1), KeyCode.LEFT),
        Shortcut.of("prose.keys.stage", () -> program.move(1), KeyCode.RIGHT),
        Shortcut.of("prose.keys.epoch", () -> look(program, -1), KeyCode.LEFT, KeyCombination.SHIFT_DOWN),
        Shortcut.of("prose.keys.epoch", () -> look(program, 1), KeyCode.RIGHT, KeyCombination.SHIFT_DOWN),
        Shortcut.of("prose.keys.epoch.far", () -> look(program, -FAR), KeyCode.PAGE_UP),
        Shortcut.of("prose.keys.epoch.far", () -> look(program, FAR), KeyCode.PAGE_DOWN),
        Shortcut.of("prose.keys.row", () -> program.select(program.rowProperty().get() - 1), KeyCode.UP),
        Shortcut.of("prose.keys.row", () -> program.select(program.rowProperty().get() + 1), KeyCode.DOWN),
        Shortcut.of("prose.keys.run", program::toggle, KeyCode.SPACE),
        Shortcut.of("prose.keys.one", program::makeOne, KeyCode.N),
        Shortcut.of("prose.keys.reset", program::reset, KeyCode.R),
        Shortcut.of("prose.keys.open", () -> {
          if (program.openFirst()) {
            shell.open("step");
          }
        }, KeyCode.S));
  }

  private static void look(ProgramViewModel program, int by) {
    program.lookAt(program.epochProperty().get() + by);
  }

  /// Training on a text of one's own.
  static List<Shortcut> ofOwn(Supplier<OwnTraining> own, ShellViewModel shell) {
    return List.of(
        Shortcut.of("train.keys.run", () -> own.get().model().toggle(), KeyCode.SPACE),
        Shortcut.of("train.keys.step", () -> own.get().model().step(), KeyCode.N),
        Shortcut.of("train.keys.reset", () -> own.get().model().reset(), KeyCode.R),
        Shortcut.of("train.keys.open", () -> {
          own.get().model().openNext();
          shell.open("step");
        }, KeyCode.S));
  }

  /// Writing, token by token.
  static List<Shortcut> ofWriting(WriteViewModel write) {
    return List.of(
        Shortcut.of("prose.keys.token", write::back, KeyCode.LEFT),
        Shortcut.of("prose.keys.token", write::step, KeyCode.RIGHT),
        Shortcut.of("prose.keys.play", write::togglePlay, KeyCode.SPACE),
        Shortcut.of("prose.keys.prompt", write::toPrompt, KeyCode.HOME));
  }
}
