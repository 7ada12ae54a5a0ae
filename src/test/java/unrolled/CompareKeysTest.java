package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.engine.run.Moment;
import unrolled.engine.scenario.CellKind;
import unrolled.ui.compare.CompareViewModel;

/// The keys of the Compare screen in the whole window.
class CompareKeysTest extends LaboratoryUse {
  private final CompareViewModel compare = laboratory.comparing().model();

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private void push(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> laboratory.comparing().make(0));
  }

  private void show(FxRobot robot) {
    robot.interact(() -> {
      model.open("compare");
      laboratory.comparing().make(0);
    });
  }

  @Test
  void networksAreSteppedSelectedAndOpenedByKey(FxRobot robot) {
    show(robot);
    push(robot, KeyCode.N);
    push(robot, KeyCode.N);
    assertEquals(2, compare.runs().furthest());
    push(robot, KeyCode.DOWN);
    push(robot, KeyCode.DOWN);
    push(robot, KeyCode.UP);
    assertEquals(1, compare.selectedProperty().get());
    push(robot, KeyCode.SHIFT, KeyCode.LEFT);
    assertEquals(1, compare.marked());
    push(robot, KeyCode.SHIFT, KeyCode.RIGHT);
    assertEquals(2, compare.marked());
    push(robot, KeyCode.LEFT);
    assertEquals(18, compare.look().timeProperty().get());
    push(robot, KeyCode.RIGHT);
    assertEquals(19, compare.look().timeProperty().get());
    push(robot, KeyCode.S);
    assertEquals("step", model.screenProperty().get());
    Moment opened = (Moment) session.shownProperty().get();
    assertEquals(3, opened.step());
    assertEquals(CellKind.RNN_RELU, opened.plan().cell());
  }

  @Test
  void runningResettingAddingAndTheSwitchHaveKeys(FxRobot robot) {
    show(robot);
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(compare.runs().runningProperty().get());
    push(robot, KeyCode.SPACE);
    assertFalse(compare.runs().runningProperty().get());
    push(robot, KeyCode.R);
    assertEquals(0, compare.runs().furthest());
    push(robot, KeyCode.O);
    assertFalse(compare.look().overlayProperty().get());
    robot.interact(() -> compare.remove(0));
    push(robot, KeyCode.A);
    assertEquals(4, compare.lineupProperty().get().entrants().size());
  }
}
