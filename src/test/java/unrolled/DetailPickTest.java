package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.chart.ChartView;
import unrolled.engine.gradient.GradientAnalysis;
import unrolled.engine.gradient.HopCurves;
import unrolled.engine.gradient.HopSlopes;
import unrolled.engine.run.Sample;
import unrolled.ui.Using;
import unrolled.ui.gradients.GradientsViewModel;
import unrolled.ui.text.Numbers;

/// What is picked in the panels that look closer at a run is explained beside them, or told as arithmetic.
class DetailPickTest extends PickUse {
  private static final String CURVE = "gradients-chart-curve";

  private final GradientsViewModel gradients = laboratory.gradients().model();

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private Sample ahead() {
    return ahead(gradients.runs(), 0);
  }

  private void look(FxRobot robot, String detail) {
    show(robot, "gradients", () -> {
      laboratory.gradients().make(1);
      gradients.sight().detailProperty().set(detail);
    });
  }

  @Test
  void whatIsMeasuredOverAllHopsIsExplainedAndTheOtherCurvesAreToldAsArithmetic(FxRobot robot) {
    look(robot, "hop");
    HopCurves curves =
        new GradientAnalysis(Objects.requireNonNull(gradients.momentProperty().getValue()).prepare())
            .curves(0);
    Numbers numbers = new Numbers(model.strings());
    String before = text("detail-hop-sentence");
    click(robot, "detail-hop-chart", 38, Math.pow(10, Objects.requireNonNull(curves.bound())[37]));
    HopSlopes slopes = Objects.requireNonNull(curves.slopes());
    assertEquals("Bound at t = 38: "
        + numbers.detailed(curves.largestSingularValue() * slopes.steepest()[39]) + " (at t = 39) × "
        + numbers.detailed(curves.largestSingularValue()) + " (σ_max of Wₕₕ) × "
        + numbers.detailed(slopes.steepest()[38]) + " (max|f′| at t = 39) = "
        + numbers.detailed(Math.pow(10, curves.bound()[37])) + ".", text("detail-hop-sentence"));
    assertFalse(isShown("inspector"), "no operation of training computes a bound");
    click(robot, "detail-hop-chart", 38, Math.pow(10, curves.bound()[37]));
    assertEquals(before, text("detail-hop-sentence"), "clicked again, it is told no more");
    click(robot, "detail-hop-chart", 5, Math.pow(10, curves.measured()[4]));
    assertTrue(text("detail-hop-sentence").startsWith("Measured at t = 5: "), text("detail-hop-sentence"));
    assertMarked("detail-hop-chart", 5, Math.pow(10, curves.measured()[4]));
    assertTrue(isShown("inspector"));
    assertEquals(ahead().stateNorm(0, 4), number());
    assertMarked(CURVE, 5, number());
  }

  @Test
  void theHeightOfABarOfTheSplitIsExplained(FxRobot robot) {
    look(robot, "split");
    robot.interact(() -> {
      Using.press(find("detail-split-bars"), KeyCode.END);
      Using.press(find("detail-split-bars"), KeyCode.ENTER);
    });
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(isShown("inspector"));
    assertEquals(39, selected().time());
    assertEquals(ahead().stateNorm(0, 39), number());
  }

  @Test
  void aPointOfTheMemoryMeterSaysHowManyAnswersWereRight(FxRobot robot) {
    look(robot, "meter");
    robot.interact(() -> {
      ChartView chart = (ChartView) find("detail-meter-accuracy");
      chart.requestFocus();
      Using.press(chart, KeyCode.HOME);
      Using.press(chart, KeyCode.ENTER);
    });
    assertTrue(text("detail-meter-sentence").matches(
        "At t = 1: the first symbol was named rightly for 512 of 512 sequences, a share of 1\\. Always naming .*"),
        text("detail-meter-sentence"));
  }
}
