package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import unrolled.chart.ChartView;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.run.Activity;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.CellKind;
import unrolled.ui.Using;
import unrolled.ui.compare.CompareViewModel;
import unrolled.ui.compare.Picture;

/// What is picked in the pictures of Compare is explained beside them.
class ComparePickTest extends PickUse {
  private static final int LSTM = 2;

  private final CompareViewModel compare = laboratory.comparing().model();

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private void show(FxRobot robot, int steps, Picture picture) {
    show(robot, "compare", () -> {
      compare.look().pictureProperty(1).set(picture);
      laboratory.comparing().make(steps);
    });
  }

  private TrainingSnapshot seen(int run) {
    return seen(compare.runs(), run);
  }

  private Activity activity(int run) {
    return Activity.of(Objects.requireNonNull(seen(run).next()));
  }

  @Test
  void aPointOfANormIsTheVeryUpdateInStep(FxRobot robot) {
    show(robot, 3, Picture.NORMS);
    Sample ahead = ahead(compare.runs(), LSTM);
    click(robot, "compare-chart-1-all", 3, ahead.stateNorm(0, 2));
    assertTrue(text("inspector-which").startsWith("Training step 4 · LSTM · 16 units"),
        text("inspector-which"));
    assertEquals(ahead.stateNorm(0, 2), number());
    assertEquals(2, compare.look().timeProperty().get(), "and it is looked at");
    assertMarked("compare-chart-1-all", 3, ahead.stateNorm(0, 2));
    press(robot, "inspector-open-step");
    Moment opened = moment();
    assertEquals(CellKind.LSTM, opened.plan().cell());
    assertEquals(4, opened.step());
    assertEquals(Quantity.GRADIENT_NORM, selected().quantity());
  }

  @Test
  void aPlaceOfAGateIsExplainedByClickAndByKey(FxRobot robot) {
    show(robot, 2, Picture.GATES);
    Activity activity = activity(LSTM);
    click(robot, "compare-chart-1-" + LSTM + "-f", 5, 3);
    assertEquals("gate_f_l0", selected().variable().name());
    assertMarked("compare-chart-1-" + LSTM + "-f", 5, 3);
    assertNull(mark("compare-chart-1-" + LSTM + "-o"));
    assertEquals(activity.gate(activity.gates().indexOf("f"), 4, 2), number());
    assertTrue(text("inspector-state").contains("The forget gate’s value is what it keeps"));
    robot.interact(() -> {
      ChartView chart = (ChartView) find("compare-chart-1-" + LSTM + "-o");
      chart.requestFocus();
      Using.press(chart, KeyCode.HOME);
      Using.press(chart, KeyCode.ENTER);
    });
    assertEquals("gate_o_l0", selected().variable().name());
    assertEquals(0, selected().time());
    assertEquals(activity.gate(activity.gates().indexOf("o"), 0, selected().index()), number());
  }

  @Test
  void aStateOnItsWayIsExplainedWithItsSequence(FxRobot robot) {
    show(robot, 2, Picture.STATES);
    Activity activity = activity(LSTM);
    click(robot, "compare-chart-1-" + LSTM, activity.along(0, 0, 6), activity.along(1, 0, 6));
    Element state = selected();
    assertEquals("h_l0", state.variable().name());
    assertTrue(activity.sequences().contains(state.sequence()));
    assertEquals(trace().execution().memory().value(state), number());
  }

  @Test
  void aLossAndAnAnswerAreExplained(FxRobot robot) {
    show(robot, 6, Picture.PREDICTIONS);
    Sample second = seen(LSTM).history().sample(1);
    click(robot, "compare-chart-0-all", 2, second.loss());
    assertEquals(2, moment().step());
    assertEquals("loss", selected().variable().name());
    assertEquals(2, compare.marked());
    robot.interact(() -> {
      compare.mark(99);
      compare.look().overlayProperty().set(false);
      laboratory.comparing().make(0);
    });
    Activity activity = activity(LSTM);
    click(robot, "compare-chart-1-" + LSTM, 1, activity.answers().given(0));
    assertEquals("probabilities", selected().variable().name());
    assertEquals(activity.answers().given(0), number());
  }

  @Test
  void whatIsPickedElsewhereEndsIt(FxRobot robot) {
    show(robot, 1, Picture.NORMS);
    Sample ahead = Objects.requireNonNull(seen(0).ahead());
    click(robot, "compare-chart-1-all", 4, ahead.stateNorm(0, 3));
    assertTrue(isShown("inspector"));
    robot.interact(() -> model.open("gradients"));
    assertFalse(isShown("inspector"), "on Gradients nothing is picked");
    robot.interact(() -> model.open("compare"));
    assertTrue(isShown("inspector"));
    robot.interact(() -> compare.remove(0));
    robot.interact(() -> laboratory.comparing().make(0));
    assertFalse(isShown("inspector"), "these are other runs");
  }
}
