package unrolled;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Trace;
import unrolled.ui.FxThread;
import unrolled.ui.session.Session;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.text.Language;

/// A window of its own for each test, as the app opens it, and what a user does in it; traces are there at once.
@ExtendWith(ApplicationExtension.class)
abstract class LaboratoryUse {
  /// The height of the window.
  static final double HEIGHT = 700;

  final Laboratory laboratory = new Laboratory(
      new Settings(new MemoryStore()), Setup.standard(), TrainingPlan.standard(), Runnable::run,
      Runnable::run);
  final ShellViewModel model = laboratory.model();
  final Session session = laboratory.session();

  /// Opens the window; TestFX calls only what the test class itself declares.
  void open(Stage stage) {
    ShellView view = laboratory.view();
    stage.setScene(new Scene(view, 1024, HEIGHT));
    stage.setX(0);
    stage.setY(0);
    view.attach(stage.getScene());
    model.strings().speak(Language.ENGLISH);
    model.playhead().reducedMotionProperty().set(true);
    stage.show();
    stage.sizeToScene();
  }

  @AfterEach
  void close() {
    laboratory.close();
  }

  /// The node of an id, in the uppermost window that has it.
  static Node find(String id) {
    return Window.getWindows().reversed().stream()
        .map(window -> window.getScene().getRoot().lookup("#" + id))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing is called " + id));
  }

  /// Presses a button, which says what it does and is not disabled.
  static void press(FxRobot robot, String id) {
    robot.interact(() -> {
      Control control = (Control) find(id);
      assertNotNull(control.getTooltip(), id);
      assertFalse(control.isDisabled(), id);
      ((ButtonBase) control).fire();
    });
  }

  /// What a label or button says.
  static String text(String id) {
    return FxThread.call(() -> ((Labeled) find(id)).getText());
  }

  /// What is stepped through.
  Trace trace() {
    return Objects.requireNonNull(session.subjectProperty().get()).trace();
  }

  /// Selects a value.
  void select(FxRobot robot, String name, int time, int index) {
    robot.interact(() -> session.selectedProperty()
        .set(new Element(trace().graph().variable(name), Quantity.VALUE, time, 0, index)));
  }
}
