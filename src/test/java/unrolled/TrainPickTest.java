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
import org.testfx.util.WaitForAsyncUtils;
import unrolled.engine.formula.Quantity;
import unrolled.engine.run.Activations;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.train.ChartKind;
import unrolled.ui.train.TrainViewModel;

/// What is picked in the charts of Train is explained beside them, and is the same in Step.
class TrainPickTest extends PickUse {
  private final TrainViewModel train = laboratory.training().model();

  @Start
  void start(Stage stage) {
    open(stage);
    stage.sizeToScene();
  }

  private void show(FxRobot robot, int steps) {
    robot.interact(() -> {
      model.open("train");
      laboratory.training().make(steps);
    });
  }

  private TrainingSnapshot seen() {
    return Objects.requireNonNull(train.snapshotProperty().get());
  }

  private HistoryView history() {
    return seen().history();
  }

  @Test
  void aLossIsExplainedMarkedAndOpensInStep(FxRobot robot) {
    show(robot, 8);
    double loss = history().sample(4).loss();
    click(robot, "train-chart-prediction", 5, loss);
    assertTrue(isShown("inspector"));
    assertTrue(text("inspector-which").contains("Training step 5"), text("inspector-which"));
    assertEquals("loss", selected().variable().name());
    assertEquals(loss, number());
    assertMarked("train-chart-prediction", 5, loss);
    robot.interact(() -> laboratory.training().make(4));
    assertTrue(isShown("inspector"), "a pause opens nothing else meanwhile");
    assertMarked("train-chart-prediction", 5, loss);
    press(robot, "inspector-open-step");
    assertEquals("step", model.screenProperty().get());
    assertEquals(5, moment().step());
    assertEquals(trace().settled(selected()), model.playhead().position());
  }

  @Test
  void aNormOfALayerIsMadeOfItsParameters(FxRobot robot) {
    show(robot, 6);
    double norm = history().sample(2).groupNorm(0);
    click(robot, "train-chart-norms", 3, norm);
    assertEquals(Quantity.LAYER_GRADIENT_NORM, selected().quantity());
    assertEquals(norm, number());
    assertEquals(3, moment().step());
    assertTrue(text("inspector-name").endsWith("norm of the gradient of all parameters of layer 1"),
        text("inspector-name"));
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(isShown("inspector"));
    assertNull(mark("train-chart-norms"));
    assertEquals("train", model.screenProperty().get());
    click(robot, "train-chart-norms", 4, history().sample(3).groupNorm(1));
    assertEquals(history().sample(3).groupNorm(1), number(), "of the readout");
  }

  @Test
  void aPlaceOfTheHeatMapsIsItsNumber(FxRobot robot) {
    show(robot, 6);
    robot.interact(() -> {
      train.places().show(0, ChartKind.HEAT);
      train.places().show(1, ChartKind.STATES);
      laboratory.training().make(1);
    });
    click(robot, "train-chart-heat", 4, 2);
    assertEquals(Quantity.GRADIENT_NORM, selected().quantity());
    assertEquals(4, moment().step());
    assertEquals(history().sample(3).stateNorm(0, 1), number());
    assertMarked("train-chart-heat", 4, 2);
    click(robot, "train-chart-states", 2, 3);
    Activations shown = Objects.requireNonNull(seen().inside().activations());
    assertEquals("h_l0", selected().variable().name());
    assertEquals(shown.step(), moment().step());
    assertEquals(shown.value(selected().variable(), 1, 2), number());
    assertMarked("train-chart-states", 2, 3);
    assertNull(mark("train-chart-heat"));
  }
}
