package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import unrolled.ui.FxThread;

/// Numbers typed over, undone and restored, with the keys and controls a person has.
class EditUseTest extends LaboratoryUse {
  @Override
  @Start
  void open(Stage stage) {
    super.open(stage);
  }

  private double weight() {
    return trace().execution().memory().values(trace().graph().variable("weight_hh_l0"))[0];
  }

  private static void type(FxRobot robot, String typed) {
    robot.interact(() -> ((TextField) find("inspector-edit")).setText(typed));
    robot.push(KeyCode.ENTER);
  }

  @Test
  void aSelectedNumberIsTypedOverUndoneRedoneAndRestored(FxRobot robot) {
    select(robot, "weight_hh_l0", 0, 0);
    robot.push(KeyCode.ENTER);
    assertTrue(FxThread.call(() -> find("inspector-edit").isFocused()));
    type(robot, "0,25");
    assertEquals(0.25, weight());
    assertFalse(FxThread.call(() -> find("inspector-edit").isFocused()));
    assertEquals("Edited: 0.250000. It was 1.", text("inspector-edit-was"));
    assertEquals("1 edited: restore", text("edits-restore"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(1, weight());
    assertFalse(FxThread.call(() -> find("edits-restore").isVisible()));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertEquals(0.25, weight());
    press(robot, "undo");
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    assertEquals(0.25, weight());
    press(robot, "inspector-restore");
    assertEquals(1, weight());
    press(robot, "undo");
    press(robot, "edits-restore");
    assertEquals(1, weight());
    press(robot, "undo");
    press(robot, "undo");
    assertTrue(FxThread.call(() -> find("undo").isDisabled()));
    press(robot, "redo");
    assertEquals(0.25, weight());
  }

  @Test
  void whatCannotBeUsedIsSaidAndStays(FxRobot robot) {
    select(robot, "weight_hh_l0", 0, 0);
    robot.push(KeyCode.ENTER);
    type(robot, "much");
    assertTrue(text("inspector-edit-problem").contains("Type one number"));
    assertEquals("much", FxThread.call(() -> ((TextField) find("inspector-edit")).getText()));
    type(robot, "-1e999");
    assertTrue(text("inspector-edit-problem").contains("larger"));
    assertEquals(1, weight());
    type(robot, "1e300");
    assertEquals(1e300, weight());
    assertFalse(FxThread.call(() -> find("inspector-edit-problem").isVisible()));
  }

  @Test
  void aNumberIsNudgedByKeysAndButtons(FxRobot robot) {
    select(robot, "weight_hh_l0", 0, 0);
    robot.push(KeyCode.ENTER).push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.DOWN);
    assertEquals(1.1, weight());
    press(robot, "inspector-edit-more");
    press(robot, "inspector-edit-less");
    press(robot, "inspector-edit-less");
    assertEquals(1, weight());
    robot.interact(() -> ((TextField) find("inspector-edit")).setText("½"));
    press(robot, "inspector-edit-use");
    assertEquals(0.5, weight());
  }

  @Test
  void onlyGivenNumbersCanBeTypedOver(FxRobot robot) {
    robot.push(KeyCode.END);
    select(robot, "h_l0", 1, 0);
    robot.push(KeyCode.ENTER);
    assertFalse(FxThread.call(() -> find("inspector-edit").getParent().getParent().isVisible()));
    select(robot, "x_ids", 1, 2);
    assertTrue(FxThread.call(() -> find("inspector-edit").getParent().getParent().isVisible()));
    robot.push(KeyCode.ENTER);
    type(robot, "0.5");
    assertEquals("x₂[3] — input, timestep 2, unit 3", text("inspector-name"));
    assertEquals("0.500000", text("inspector-result"));
  }

  @Test
  void labelsFollowTheLanguage(FxRobot robot) {
    select(robot, "weight_hh_l0", 0, 0);
    robot.interact(() -> session.edit(
        Objects.requireNonNull(session.selectedProperty().get()), 2));
    press(robot, "language");
    assertEquals("改了 1 个数：还原", text("edits-restore"));
    assertTrue(((Label) find("inspector-edit-was")).getText().startsWith("已修改"));
  }
}
