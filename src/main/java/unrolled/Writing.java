package unrolled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.prose.ProgramView;
import unrolled.ui.prose.ProgramViewModel;
import unrolled.ui.prose.ProsePart;
import unrolled.ui.prose.ProseParts;
import unrolled.ui.prose.ProseView;
import unrolled.ui.prose.Source;
import unrolled.ui.prose.stage.Stage;
import unrolled.ui.session.Session;
import unrolled.ui.shell.Screen;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.shell.Shortcut;

/// The Text screen with what is behind its parts.
final class Writing {
  static final String ID = "text";
  private static final int FAR = 10;

  private final ProgramViewModel program;
  private final ShellViewModel shell;
  private final ProseParts parts;
  private @Nullable ProgramView view;

  /// Parts at their beginning; their updates open in a session.
  ///
  /// @param background where the program is trained
  /// @param foreground where it is shown: the JavaFX thread
  Writing(ShellViewModel shell, Session session, Executor background, Executor foreground) {
    this.shell = shell;
    program = new ProgramViewModel(background, foreground, session::open);
    List<ProsePart> all = new ArrayList<>();
    for (Source source : Source.values()) {
      all.add(new ProsePart(source.id(), "prose.source." + source.id(), this::program,
          () -> program.open(source), keys()));
    }
    parts = new ProseParts(all);
  }

  ProgramViewModel model() {
    return program;
  }

  ProseParts parts() {
    return parts;
  }

  /// The screen in a frame, under its name.
  Screen screen(String id) {
    return new Screen(id, "shell.text", Feather.FILE_TEXT, () -> new ProseView(parts, shell.strings()), false,
        parts.keys());
  }

  /// The three sources are one view, which keeps the stage, the epoch and the row.
  private Node program() {
    ProgramView made = view;
    if (made == null) {
      program.prepare();
      made = new ProgramView(program, shell.strings(), shell.themeProperty(), () -> shell.open("step"));
      view = made;
    }
    return made;
  }

  private List<Shortcut> keys() {
    return List.of(
        Shortcut.of("prose.keys.stage", () -> program.move(-1), KeyCode.LEFT),
        Shortcut.of("prose.keys.stage", () -> program.move(1), KeyCode.RIGHT),
        Shortcut.of("prose.keys.epoch", () -> look(-1), KeyCode.LEFT, KeyCombination.SHIFT_DOWN),
        Shortcut.of("prose.keys.epoch", () -> look(1), KeyCode.RIGHT, KeyCombination.SHIFT_DOWN),
        Shortcut.of("prose.keys.epoch.far", () -> look(-FAR), KeyCode.PAGE_UP),
        Shortcut.of("prose.keys.epoch.far", () -> look(FAR), KeyCode.PAGE_DOWN),
        Shortcut.of("prose.keys.row", () -> program.select(program.rowProperty().get() - 1), KeyCode.UP),
        Shortcut.of("prose.keys.row", () -> program.select(program.rowProperty().get() + 1), KeyCode.DOWN),
        Shortcut.of("prose.keys.run", program::toggle, KeyCode.SPACE),
        Shortcut.of("prose.keys.one", program::makeOne, KeyCode.N),
        Shortcut.of("prose.keys.reset", program::reset, KeyCode.R),
        Shortcut.of("prose.keys.open", this::stepInto, KeyCode.S));
  }

  private void look(int by) {
    program.lookAt(program.epochProperty().get() + by);
  }

  private void stepInto() {
    if (program.openFirst()) {
      shell.open("step");
    }
  }

  /// The names of the parts, in order.
  static List<String> ids() {
    return Arrays.stream(Source.values()).map(Source::id).toList();
  }

  /// The names of the stages of the program, in order.
  static List<String> stages() {
    return Arrays.stream(Stage.values()).map(Stage::id).toList();
  }

  /// Opens a part and a stage after so many epochs, at most as many as there are.
  void show(PictureRequest.Text text, int epochs) {
    program.prepare();
    parts.open(text.part());
    program.stageProperty().set(Stage.of(text.stage()).orElseThrow());
    for (int i = 0; i < epochs; i++) {
      program.makeOne();
    }
  }
}
