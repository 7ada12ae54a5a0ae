package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.chart.ChartView;
import unrolled.engine.formula.Quantity;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.FxThread;
import unrolled.ui.Using;
import unrolled.ui.gradients.GradientsViewModel;
import unrolled.ui.text.Numbers;

/// What is picked in the charts of Gradients is explained beside them, and is the same in Step.
class GradientsPickTest extends PickUse {
  private static final String CURVE = "gradients-chart-curve";

  private final GradientsViewModel gradients = laboratory.gradients().model();

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private void show(FxRobot robot, int steps) {
    show(robot, "gradients", () -> laboratory.gradients().make(steps));
  }

  private TrainingSnapshot seen(int run) {
    return seen(gradients.runs(), run);
  }

  private Sample ahead(int run) {
    return ahead(gradients.runs(), run);
  }

  private void pickCurve(FxRobot robot, int run, int time) {
    click(robot, CURVE, time + 1, ahead(run).stateNorm(0, time));
  }

  @Test
  void aPointOfTheCurveIsExplainedAndOpensInStep(FxRobot robot) {
    show(robot, 2);
    assertFalse(isShown("inspector"), "nothing is picked yet");
    pickCurve(robot, 2, 4);
    assertTrue(isShown("inspector"));
    assertTrue(text("inspector-which").startsWith("exploding · Training step 3 · "),
        text("inspector-which"));
    assertEquals("‖∂L/∂h₅‖ — norm of the gradient of the hidden state, timestep 5", text("inspector-name"));
    double norm = ahead(2).stateNorm(0, 4);
    assertEquals(new Numbers(model.strings()).detailed(norm), text("inspector-result"));
    assertEquals(norm, number());
    assertTrue(text("inspector-state").contains("512 squares: 16 sequences of the batch, 32 units each"),
        text("inspector-state"));
    press(robot, "inspector-open-step");
    assertEquals("step", model.screenProperty().get());
    assertEquals(3, moment().step());
    assertEquals(Quantity.GRADIENT_NORM, selected().quantity());
    assertEquals(4, selected().time());
    assertEquals(trace().settled(selected()), model.playhead().position());
    assertFalse(isShown("inspector-picked"));
    assertTrue(isShown("inspector-follow"));
  }

  @Test
  void theLargestNumbersOfTheNormLeadToTheirOwnArithmetic(FxRobot robot) {
    show(robot, 1);
    pickCurve(robot, 1, 30);
    robot.interact(() -> {
      Hyperlink largest = (Hyperlink) find("inspector-sources").lookup(".hyperlink");
      assertTrue(largest.getText().matches("∂L/∂h₃₁\\[\\d+\\], sequence \\d+"), largest.getText());
      largest.fire();
    });
    assertEquals(Quantity.GRADIENT, selected().quantity());
    assertEquals(30, selected().time());
    assertTrue(isShown("inspector"));
    assertFalse(isShown("inspector-follow"), "there are no steps to follow");
    assertTrue(Math.abs(number()) <= ahead(1).stateNorm(0, 30));
  }

  @Test
  void enterExplainsWhatTheKeyboardReadsAndEscapeClosesIt(FxRobot robot) {
    show(robot, 0);
    robot.interact(() -> {
      ChartView chart = (ChartView) find(CURVE);
      chart.requestFocus();
      Using.press(chart, KeyCode.END);
      Using.press(chart, KeyCode.ENTER);
    });
    assertTrue(isShown("inspector"));
    assertEquals(39, selected().time());
    assertEquals(1, moment().step());
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(isShown("inspector"));
    assertEquals("gradients", model.screenProperty().get());
    assertEquals(1, moment().step(), "in Step it stays open");
  }

  @Test
  void aPlaceOfAHeatMapAndALossAreExplainedByTheirTrainingStep(FxRobot robot) {
    show(robot, 5);
    click(robot, "gradients-chart-heat-1", 2, 7);
    assertEquals(2, moment().step());
    assertEquals(6, selected().time());
    assertEquals(seen(1).history().sample(1).stateNorm(0, 6), number());
    assertTrue(text("inspector-which").startsWith("healthy · "), text("inspector-which"));
    Sample fourth = seen(0).history().sample(3);
    click(robot, "gradients-chart-loss", 4, fourth.loss());
    assertEquals("loss", selected().variable().name());
    assertEquals(4, moment().step());
    assertEquals(1, gradients.runs().seenProperty().get().stream()
        .filter(each -> each.history().sample(3).loss() == number()).count(), "the loss of one of them");
  }

  @Test
  void whatIsExplainedIsMarkedWhereverItGoesUntilItIsClosed(FxRobot robot) {
    show(robot, 3);
    assertNull(mark(CURVE));
    pickCurve(robot, 1, 12);
    assertMarked(CURVE, 13, ahead(1).stateNorm(0, 12));
    assertNull(mark("gradients-chart-loss"));
    robot.interact(() -> gradients.step());
    robot.interact(() -> laboratory.gradients().make(0));
    assertMarked(CURVE, 13, ahead(1).stateNorm(0, 12));
    click(robot, "gradients-chart-heat-2", 3, 9);
    assertMarked("gradients-chart-heat-2", 3, 9);
    assertNull(mark("gradients-chart-heat-1"));
    assertMarked(CURVE, 9, ahead(2).stateNorm(0, 8));
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertNull(mark(CURVE));
    assertNull(mark("gradients-chart-heat-2"));
  }

  @Test
  void theNormsOfWeightsAndUpdatesAreExplainedParameterByParameter(FxRobot robot) {
    show(robot, 6);
    Sample third = seen(2).history().sample(2);
    click(robot, "gradients-chart-change", 3, third.weightNorm());
    assertEquals(3, moment().step());
    assertEquals(Quantity.ALL_VALUES_NORM, selected().quantity());
    assertEquals("‖θ‖ — norm of all parameters together", text("inspector-name"));
    assertTrue(text("inspector-state").startsWith("The root of the sum of 5 squares"),
        text("inspector-state"));
    assertMarked("gradients-chart-change", 3, number());
    click(robot, "gradients-chart-change", 5, seen(0).history().sample(4).updateNorm());
    assertEquals(Quantity.ALL_CHANGES_NORM, selected().quantity());
    assertEquals(seen(0).history().sample(4).updateNorm(), number());
    robot.interact(() -> ((Hyperlink) find("inspector-sources").lookup(".hyperlink")).fire());
    assertEquals(Quantity.CHANGE_NORM, selected().quantity());
    press(robot, "inspector-open-step");
    assertEquals("step", model.screenProperty().get());
    assertEquals(trace().settled(selected().with(Quantity.ALL_CHANGES_NORM)), model.playhead().position(),
        "where the last parameter has changed");
  }

  @Test
  void throughTheLayersAndInTheCellStateToo(FxRobot robot) {
    show(robot, 0);
    robot.interact(() -> {
      gradients.change(plan -> plan.withSize(32, 3), true);
      laboratory.gradients().make(0);
      gradients.sight().depthProperty().set(true);
      gradients.sight().timeProperty().set(9);
    });
    click(robot, CURVE, 2, ahead(0).stateNorm(1, 9));
    assertEquals("h_l1", selected().variable().name());
    assertEquals(9, selected().time());
    assertEquals(ahead(0).stateNorm(1, 9), number());
  }

  @Test
  void whileTheyTrainTheStepIsMadeAgain(FxRobot robot) {
    show(robot, 0);
    robot.interact(() -> {
      gradients.toggle();
      while (gradients.runs().furthest() < 20) {
        gradients.rescue().advance(1);
      }
    });
    Sample shown = FxThread.call(() -> {
      Sample now = Objects.requireNonNull(gradients.runs().turn(0).get().getFirst().latest());
      click(CURVE, 21, now.stateNorm(0, 20));
      return now;
    });
    assertEquals(shown.step(), moment().step());
    assertEquals(shown.stateNorm(0, 20), number());
    robot.interact(() -> {
      gradients.toggle();
      laboratory.gradients().make(0);
    });
    assertTrue(isShown("inspector"), "it stays while they go on");
  }

  @Test
  void newRunsOrAnotherExampleInStepCloseIt(FxRobot robot) {
    show(robot, 1);
    pickCurve(robot, 0, 38);
    assertTrue(isShown("inspector"));
    robot.interact(() -> {
      gradients.reset();
      laboratory.gradients().make(0);
    });
    assertFalse(isShown("inspector"));
    pickCurve(robot, 0, 38);
    robot.interact(session::undo);
    assertFalse(isShown("inspector"));
    pickCurve(robot, 0, 38);
    press(robot, "inspector-close");
    assertFalse(isShown("inspector"));
  }

  @Test
  void theWordsFollowTheLanguage(FxRobot robot) {
    show(robot, 1);
    pickCurve(robot, 1, 20);
    robot.interact(model::switchLanguage);
    assertTrue(text("inspector-name").contains("隐藏状态的梯度范数，时间步 21"), text("inspector-name"));
    assertTrue(text("inspector-state").contains("16 个序列"), text("inspector-state"));
    assertFalse(text("inspector-which").startsWith("healthy"), text("inspector-which"));
  }
}
