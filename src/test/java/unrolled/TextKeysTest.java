package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.engine.data.RandomWalk;
import unrolled.engine.data.Task;
import unrolled.engine.program.ProgramStep;
import unrolled.engine.scenario.CellKind;
import unrolled.ui.prose.ProgramViewModel;

/// The keys of the Text screen in the whole window.
class TextKeysTest extends LaboratoryUse {
  private final ProgramViewModel program = laboratory.writing().model();

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private static void push(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void stagesEpochsRowsAndTrainingHaveKeys(FxRobot robot) {
    push(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
    assertEquals("text", model.screenProperty().get());
    push(robot, KeyCode.RIGHT);
    push(robot, KeyCode.RIGHT);
    push(robot, KeyCode.LEFT);
    assertEquals("sentences", program.stageProperty().get().id());
    push(robot, KeyCode.N);
    push(robot, KeyCode.N);
    assertEquals(2, program.epochProperty().get());
    push(robot, KeyCode.SHIFT, KeyCode.LEFT);
    assertEquals(1, program.epochProperty().get());
    push(robot, KeyCode.SHIFT, KeyCode.RIGHT);
    push(robot, KeyCode.DOWN);
    push(robot, KeyCode.DOWN);
    push(robot, KeyCode.UP);
    assertEquals(1, program.rowProperty().get());
    push(robot, KeyCode.SPACE);
    assertEquals(100, program.madeProperty().get());
    push(robot, KeyCode.PAGE_UP);
    assertEquals(90, program.epochProperty().get());
    push(robot, KeyCode.PAGE_DOWN);
    assertEquals(100, program.epochProperty().get());
    push(robot, KeyCode.S);
    assertEquals("step", model.screenProperty().get());
    assertEquals(1, ((ProgramStep) session.shownProperty().get()).row());
    push(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
    push(robot, KeyCode.R);
    assertEquals(0, program.madeProperty().get());
  }

  @Test
  void theProgramThatWasLookedAtWrites(FxRobot robot) {
    push(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
    for (String source : List.of("as-written", "corrected")) {
      robot.interact(() -> laboratory.writing().parts().open(source));
      robot.interact(() -> laboratory.writing().parts().open("write"));
      WaitForAsyncUtils.waitForFxEvents();
      String who = robot.lookup("#write-who").queryLabeled().getText();
      assertTrue(who.contains(source.replace('-', ' ')), who);
    }
  }

  @Test
  void anEncoderAndADecoderAreWithinReachOfASizeThatLearns(FxRobot robot) {
    push(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
    robot.interact(() -> robot.lookup("#prose-translation").queryButton().fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("train", model.screenProperty().get());
    var training = laboratory.training().model();
    assertEquals("roman", training.planProperty().get().task().id());
    assertEquals(CellKind.GRU, training.planProperty().get().cell());
    robot.interact(() -> training.change(training.planProperty().get().withSize(5, 1)));
    push(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
    robot.interact(() -> robot.lookup("#prose-translation").queryButton().fire());
    assertEquals(5, training.planProperty().get().hidden(), "what was chosen stays");
  }

  @Test
  void aSeriesOfNumbersIsWithinReach(FxRobot robot) {
    push(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
    robot.interact(() -> robot.lookup("#prose-numbers").queryButton().fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("train", model.screenProperty().get());
    Task task = laboratory.training().model().planProperty().get().task();
    assertEquals("sine", task.id());
    var training = laboratory.training().model();
    robot.interact(() -> training.change(training.planProperty().get().withTask(new RandomWalk(5))));
    push(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
    robot.interact(() -> robot.lookup("#prose-numbers").queryButton().fire());
    assertEquals(new RandomWalk(5), laboratory.training().model().planProperty().get().task());
  }
}
