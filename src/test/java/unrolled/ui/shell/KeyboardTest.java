package unrolled.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class KeyboardTest {
  private SampleShell shell;
  private Stage stage;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    shell = SampleShell.open(stage);
  }

  private int position() {
    return shell.playhead.position();
  }

  private void click(FxRobot robot, String id) {
    robot.clickOn(id);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @ParameterizedTest
  @CsvSource({
      "RIGHT, , 8", "LEFT, , 6", "RIGHT, SHIFT, 8", "LEFT, SHIFT, 4", "RIGHT, CONTROL, 8", "HOME, , 0",
      "END, , 33",
      "PAGE_DOWN, , 8", "PAGE_UP, , 4"
  })
  void theKeysStep(KeyCode key, KeyCode held, int expected, FxRobot robot) {
    if (held == null) {
      robot.push(key);
    } else {
      robot.push(held, key);
    }
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(expected, position());
  }

  @Test
  void aControlThatVanishesWithTheFocusLeavesSpaceToPlaying(FxRobot robot) {
    Node field = robot.lookup("#field").query();
    robot.interact(field::requestFocus);
    robot.interact(() -> field.setVisible(false));
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(shell.playhead.playingProperty().get());
  }

  @Test
  void spacePlaysAndPausesAlsoAfterAClick(FxRobot robot) {
    click(robot, "#step-next");
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(shell.playhead.playingProperty().get());
    click(robot, "#step-play");
    assertFalse(shell.playhead.playingProperty().get());
  }

  @Test
  void aTextFieldKeepsItsKeys(FxRobot robot) {
    click(robot, "#field");
    robot.push(KeyCode.HOME);
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.RIGHT);
    robot.write("7");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(7, position());
    assertFalse(shell.playhead.playingProperty().get());
    assertEquals(" 07.5", robot.lookup("#field").queryAs(TextField.class).getText());
  }

  @Test
  void anOpenMenuKeepsItsKeys(FxRobot robot) {
    click(robot, "#playback-speed");
    robot.push(KeyCode.HOME);
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(7, position());
  }

  @Test
  void tabMovesTheFocusAndSpacePressesWhatHasIt(FxRobot robot) {
    robot.interact(() -> robot.lookup("#step-previous").query().requestFocus());
    robot.push(KeyCode.TAB);
    Node owner = stage.getScene().getFocusOwner();
    assertEquals("step-play", owner.getId());
    robot.push(KeyCode.TAB);
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(8, position());
    robot.push(KeyCode.LEFT);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(7, position(), "arrows step even while a button has the focus");
  }

  @Test
  void f11FillsTheScreenAndEscapeReturns(FxRobot robot) {
    robot.push(KeyCode.F11);
    assertTrue(shell.model.fullScreenProperty().get());
    robot.push(KeyCode.ESCAPE);
    assertFalse(shell.model.fullScreenProperty().get());
    assertFalse(shell.model.escape(), "nothing is left to take back");
  }
}
