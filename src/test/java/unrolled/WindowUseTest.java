package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.engine.cell.Bias;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;
import unrolled.ui.FxThread;
import unrolled.ui.session.Session;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;
import unrolled.ui.shell.ShellViewModel;

/// The whole window, used by keys and by every control of the session's panels and of the inspector.
@ExtendWith(ApplicationExtension.class)
class WindowUseTest {
  private final Laboratory laboratory = new Laboratory(
      new Settings(new MemoryStore()), Setup.standard(), TrainingPlan.standard(), Runnable::run,
      Runnable::run);
  private final ShellViewModel model = laboratory.model();
  private final Session session = laboratory.session();

  @AfterEach
  void close() {
    laboratory.close();
  }

  @Start
  void open(Stage stage) {
    ShellView view = laboratory.view();
    stage.setScene(new Scene(view, 1000, 700));
    stage.setX(0);
    stage.setY(0);
    view.attach(stage.getScene());
    stage.show();
    model.playhead().reducedMotionProperty().set(true);
  }

  private static Node find(String id) {
    return Window.getWindows().reversed().stream()
        .map(window -> window.getScene().getRoot().lookup("#" + id))
        .filter(node -> node != null)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing is called " + id));
  }

  private static void press(String id) {
    FxThread.call(() -> {
      assertTrue(find(id) instanceof ButtonBase, id);
      ((ButtonBase) find(id)).fire();
      return id;
    });
  }

  private Setup setup() {
    return session.setupProperty().get();
  }

  private static String text(String id) {
    return FxThread.call(() -> ((Label) find(id)).getText());
  }

  @Test
  void theExampleIsSteppedByKeysAlone(FxRobot robot) {
    robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
    assertTrue(text("inspector-name").startsWith("h₂["), text("inspector-name"));
    assertEquals("0.761594", text("inspector-result"));
    robot.push(KeyCode.END).push(KeyCode.LEFT);
    assertEquals(model.playhead().story().size() - 1, model.playhead().position());
    robot.push(KeyCode.HOME).push(KeyCode.RIGHT);
    assertEquals(1, model.playhead().position());
  }

  @Test
  void scenariosAreChosenAndTyped(FxRobot robot) {
    press("menu-scenario");
    press("scenario-aab-c");
    assertEquals("AAB", setup().scenario().text());
    FxThread.call(() -> {
      ((TextField) find("scenario-text")).setText("你好你");
      ((TextField) find("scenario-target")).setText("好好");
      return 0;
    });
    press("scenario-use");
    assertTrue(text("scenario-problem").contains("2"), text("scenario-problem"));
    assertEquals("AAB", setup().scenario().text());
    FxThread.call(() -> {
      ((TextField) find("scenario-target")).setText("好");
      return 0;
    });
    press("scenario-use");
    assertEquals("你好你", setup().scenario().text());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void everyCellAndSizeIsChosen(FxRobot robot) {
    press("menu-cell");
    for (CellKind kind : CellKind.values()) {
      press("cell-" + kind.id());
      assertEquals(kind, setup().cell());
    }
    FxThread.call(() -> {
      ((Spinner<?>) find("cell-hidden")).increment(2);
      ((Spinner<?>) find("cell-layers")).increment();
      return 0;
    });
    press("bias-two");
    assertEquals(5, setup().hidden());
    assertEquals(2, setup().layers());
    assertEquals(Bias.TWO, setup().bias());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void weightsAndLearningAreChosen(FxRobot robot) {
    press("menu-weights");
    for (Preset preset : Preset.values()) {
      press("preset-" + preset.id());
      assertEquals(preset, setup().preset());
    }
    press("initializer-orthogonal");
    press("weights-next-seed");
    assertEquals(2, setup().seed());
    robot.push(KeyCode.ESCAPE);
    press("menu-learning");
    press("optimizer-adam");
    press("clipping-norm");
    FxThread.call(() -> {
      ((TextField) find("learning-rate")).setText("0.5");
      return 0;
    });
    assertEquals(0.5, setup().training().learningRate());
    press("optimizer-momentum");
    assertEquals(0.5, setup().training().learningRate());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void theInspectorRecomputesAndChecks(FxRobot robot) {
    robot.push(KeyCode.PAGE_DOWN);
    press("inspector-recompute");
    assertTrue(text("inspector-answer").contains("0.7615941559557649"), text("inspector-answer"));
    press("inspector-latex");
    FxThread.call(() -> {
      model.playhead().last();
      session.selectedProperty().set(new Element(
          Objects.requireNonNull(session.subjectProperty().get()).trace().graph().variable("weight_hh_l0"),
          Quantity.GRADIENT, 0, 0, 0));
      return 0;
    });
    press("inspector-check");
    assertTrue(text("inspector-answer").contains("0.168"), text("inspector-answer"));
    press("inspector-follow");
    assertFalse(FxThread.call(() -> session.selectedProperty().get() != null));
  }

  @Test
  void languageChangesEverythingAndKeepsThePlace(FxRobot robot) {
    robot.push(KeyCode.PAGE_DOWN);
    int position = model.playhead().position();
    press("language");
    assertTrue(text("inspector-name").contains("隐藏状态"), text("inspector-name"));
    assertEquals(position, model.playhead().position());
  }

  @Test
  void predictingHidesTheNextResultEverywhereUntilItIsAnswered(FxRobot robot) {
    robot.push(KeyCode.P).push(KeyCode.PAGE_DOWN);
    int before = model.playhead().position();
    assertTrue(text("inspector-name").startsWith("a₁["), text("inspector-name"));
    assertFalse(FxThread.call(() -> find("playback-sentence").isVisible()));
    robot.write("0.76").push(KeyCode.ENTER);
    assertEquals(before + 1, model.playhead().position());
    assertEquals("0.761594", text("inspector-result"));
    assertEquals("1 of 1 right", text("predict-score"));
    robot.push(KeyCode.RIGHT);
    assertEquals(before + 1, model.playhead().position(), "the next question is asked");
    robot.push(KeyCode.PAGE_DOWN);
    assertTrue(model.playhead().position() > before + 1, "a clicker goes on");
    int later = model.playhead().position();
    robot.push(KeyCode.ESCAPE);
    assertTrue(FxThread.call(() -> find("playback-sentence").isVisible()));
    robot.push(KeyCode.RIGHT);
    assertEquals(later + 1, model.playhead().position());
  }

  @Test
  void theInspectorSplitsTheGradientOfOneWeightOnceAllOfItIsKnown(FxRobot robot) {
    robot.push(KeyCode.END);
    assertTrue(FxThread.call(() -> find("step-by-time").isVisible()));
    Element weight = new Element(Objects.requireNonNull(session.subjectProperty().get()).trace().graph()
        .variable("weight_ih_l0"), Quantity.GRADIENT, 0, 0, 0);
    robot.interact(() -> session.selectedProperty().set(weight));
    assertTrue(FxThread.call(() -> find("inspector-by-time").isVisible()));
    robot.push(KeyCode.HOME);
    assertFalse(FxThread.call(() -> find("inspector-by-time").isVisible()));
  }
}
