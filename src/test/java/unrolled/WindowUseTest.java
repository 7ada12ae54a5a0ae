package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import unrolled.engine.cell.Bias;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;
import unrolled.ui.FxThread;

/// The whole window, used by keys and by every control of the session's panels and of the inspector.
class WindowUseTest extends LaboratoryUse {
  @Override
  @Start
  void open(Stage stage) {
    super.open(stage);
  }

  private Setup setup() {
    return session.setupProperty().get();
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
    press(robot, "menu-scenario");
    press(robot, "scenario-aab-c");
    assertEquals("AAB", setup().scenario().text());
    FxThread.call(() -> {
      ((TextField) find("scenario-text")).setText("你好你");
      ((TextField) find("scenario-target")).setText("好好");
      return 0;
    });
    press(robot, "scenario-use");
    assertTrue(text("scenario-problem").contains("2"), text("scenario-problem"));
    assertEquals("AAB", setup().scenario().text());
    FxThread.call(() -> {
      ((TextField) find("scenario-target")).setText("好");
      return 0;
    });
    press(robot, "scenario-use");
    assertEquals("你好你", setup().scenario().text());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void everyCellAndSizeIsChosen(FxRobot robot) {
    press(robot, "menu-cell");
    for (CellKind kind : CellKind.values()) {
      press(robot, "cell-" + kind.id());
      assertEquals(kind, setup().cell());
    }
    FxThread.call(() -> {
      ((Spinner<?>) find("cell-hidden")).increment(2);
      ((Spinner<?>) find("cell-layers")).increment();
      return 0;
    });
    press(robot, "bias-two");
    assertEquals(5, setup().hidden());
    assertEquals(2, setup().layers());
    assertEquals(Bias.TWO, setup().bias());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void weightsAndLearningAreChosen(FxRobot robot) {
    press(robot, "menu-weights");
    for (Preset preset : Preset.values()) {
      press(robot, "preset-" + preset.id());
      assertEquals(preset, setup().preset());
    }
    press(robot, "initializer-orthogonal");
    press(robot, "weights-next-seed");
    assertEquals(2, setup().seed());
    robot.push(KeyCode.ESCAPE);
    press(robot, "menu-learning");
    press(robot, "optimizer-adam");
    press(robot, "clipping-norm");
    FxThread.call(() -> {
      ((TextField) find("learning-rate")).setText("0.5");
      return 0;
    });
    assertEquals(0.5, setup().training().learningRate());
    press(robot, "optimizer-momentum");
    assertEquals(0.5, setup().training().learningRate());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void theInspectorRecomputesAndChecks(FxRobot robot) {
    robot.push(KeyCode.PAGE_DOWN);
    press(robot, "inspector-recompute");
    assertTrue(text("inspector-answer").contains("0.7615941559557649"), text("inspector-answer"));
    press(robot, "inspector-latex");
    FxThread.call(() -> {
      model.playhead().last();
      session.selectedProperty().set(new Element(
          Objects.requireNonNull(session.subjectProperty().get()).trace().graph().variable("weight_hh_l0"),
          Quantity.GRADIENT, 0, 0, 0));
      return 0;
    });
    press(robot, "inspector-check");
    assertTrue(text("inspector-answer").contains("0.168"), text("inspector-answer"));
    press(robot, "inspector-follow");
    assertFalse(FxThread.call(() -> session.selectedProperty().get() != null));
  }

  @Test
  void languageChangesEverythingAndKeepsThePlace(FxRobot robot) {
    robot.push(KeyCode.PAGE_DOWN);
    int position = model.playhead().position();
    press(robot, "language");
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
