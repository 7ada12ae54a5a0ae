package unrolled;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.trace.Granularity;
import unrolled.ui.file.FileViewModel;
import unrolled.ui.file.SessionPlaces;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.WindowFrame;
import unrolled.ui.text.Language;

/// A window whose sessions are files of the test.
abstract class FileUse extends LaboratoryUse implements SessionPlaces {
  @TempDir
  Path folder;
  Path asked = Path.of("nowhere");
  int questions;
  @SuppressWarnings("NullAway.Init")
  Stage stage;

  @Override
  void open(Stage stage) {
    this.stage = stage;
    new WindowFrame(stage, new Settings(new MemoryStore())).fill(model, laboratory.view(this), files());
    model.strings().speak(Language.ENGLISH);
    model.playhead().reducedMotionProperty().set(true);
    asked = folder.resolve("lesson.unrolled");
  }

  @Override
  public Optional<Path> open(Window window) {
    questions++;
    return Optional.of(asked);
  }

  @Override
  public Optional<Path> save(Window window, String name) {
    questions++;
    assertTrue(name.endsWith(".unrolled"), name);
    return Optional.of(asked);
  }

  FileViewModel files() {
    return laboratory.filing().model();
  }

  static void until(Callable<Boolean> holds) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
    } catch (TimeoutException late) {
      throw new AssertionError(late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  void push(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void save(FxRobot robot) {
    push(robot, KeyCode.CONTROL, KeyCode.S);
    until(() -> !files().unsavedProperty().get());
  }

  void close(FxRobot robot) {
    robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  boolean isAsking() {
    return find("unsaved-pane").isVisible();
  }

  /// Changes an LSTM at a step in the middle of its backward pass, with one weight replaced and another selected.
  void work(FxRobot robot) {
    robot.interact(() -> {
      session.change(session.setupProperty().get().withCell(CellKind.LSTM));
      model.playhead().granularityProperty().set(Granularity.CELL);
      model.playhead().to(trace().size() * 2 / 3);
    });
    select(robot, "weight_hh_l0", 0, 1);
    robot.interact(() -> session.edit(Objects.requireNonNull(session.selectedProperty().get()), 0.1 + 0.2));
    select(robot, "c_l0", 1, 2);
    robot.interact(() -> model.open("curves"));
  }

  double[] gradient() {
    return trace().execution().memory().gradients(trace().graph().variable("weight_hh_l0")).clone();
  }
}
