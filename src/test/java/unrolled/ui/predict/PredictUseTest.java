package unrolled.ui.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.engine.formula.Element;
import unrolled.engine.scenario.Setup;
import unrolled.ui.playback.Playhead;
import unrolled.ui.session.Session;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// Predicting with the keyboard and with every control.
@ExtendWith(ApplicationExtension.class)
class PredictUseTest {
  private final Playhead playhead = new Playhead();
  private final Strings strings = new Strings(Language.ENGLISH);
  private final Session session =
      new Session(Setup.standard(), playhead, new Numbers(strings), Runnable::run, Runnable::run);
  private final PredictViewModel model = new PredictViewModel(session);

  @Start
  void open(Stage stage) {
    playhead.reducedMotionProperty().set(true);
    PredictPanel panel = new PredictPanel(model, strings,
        new SimpleObjectProperty<>(Theme.LIGHT), session.selectedProperty()::set);
    stage.setScene(new Scene(new VBox(new PredictSwitch(model, strings), panel), 900, 240));
    Theme.LIGHT.dress(stage.getScene());
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  private static <N extends Node> N find(FxRobot robot, String id, Class<N> type) {
    return robot.lookup("#" + id).queryAs(type);
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> find(robot, id, ButtonBase.class).fire());
  }

  private void ask(FxRobot robot, int at) {
    robot.interact(() -> {
      if (!model.onProperty().get()) {
        find(robot, "predict-toggle", ToggleButton.class).fire();
      }
      playhead.to(at);
      model.goOn();
    });
  }

  private static String text(FxRobot robot, String id) {
    return find(robot, id, Text.class).getText();
  }

  @Test
  void aNumberIsTypedAndEnterRevealsAndGoesOn(FxRobot robot) {
    ask(robot, 3);
    assertTrue(text(robot, "predict-headline").contains("h₁[1]"));
    assertTrue(text(robot, "predict-detail").contains("a₁[1] = 1"), text(robot, "predict-detail"));
    robot.write("0,76").push(KeyCode.ENTER);
    assertEquals(4, playhead.position());
    assertTrue(text(robot, "predict-headline").startsWith("Right"), text(robot, "predict-headline"));
    assertEquals("1 of 1 right", find(robot, "predict-score", Label.class).getText());
    assertTrue(find(robot, "predict-why", Node.class).isVisible());
    robot.push(KeyCode.ENTER);
    assertEquals(4, Objects.requireNonNull(model.questionProperty().get()).step().index());
    assertTrue(find(robot, "predict-number", TextField.class).isFocused());
  }

  @Test
  void aMissSaysWhyInBothLanguages(FxRobot robot) {
    ask(robot, 3);
    robot.write("1").push(KeyCode.ENTER);
    assertTrue(text(robot, "predict-detail").contains("without tanh"), text(robot, "predict-detail"));
    robot.interact(() -> strings.speak(Language.CHINESE));
    assertTrue(text(robot, "predict-detail").contains("漏掉 tanh"), text(robot, "predict-detail"));
    assertTrue(text(robot, "predict-headline").startsWith("这次不对"));
    press(robot, "predict-reset");
    assertEquals(Score.NONE, model.scoreProperty().get());
  }

  @Test
  void aSignAndASizeArePickedAndTakenBack(FxRobot robot) {
    ask(robot, 3);
    for (String id : new String[] {"negative", "zero", "positive", "small", "large", "medium"}) {
      press(robot, "predict-" + id);
    }
    press(robot, "predict-medium");
    assertNull(model.sizeProperty().get());
    press(robot, "predict-medium");
    assertFalse(find(robot, "predict-negative", ToggleButton.class).isSelected());
    press(robot, "predict-answer");
    assertTrue(Objects.requireNonNull(model.verdictProperty().get()).right());
    press(robot, "predict-answer");
    assertEquals(4, Objects.requireNonNull(model.questionProperty().get()).step().index());
  }

  @Test
  void whileNothingIsTypedTheArrowsStep(FxRobot robot) {
    ask(robot, 3);
    robot.push(KeyCode.RIGHT);
    assertEquals(4, playhead.position());
    assertEquals(Score.NONE, model.scoreProperty().get());
    ask(robot, 3);
    robot.push(KeyCode.LEFT);
    assertEquals(2, playhead.position());
    ask(robot, 3);
    robot.write("12").push(KeyCode.LEFT).write("5");
    assertEquals("152", find(robot, "predict-number", TextField.class).getText());
    assertEquals(3, playhead.position());
  }

  @Test
  void whatIsNoNumberIsSaid(FxRobot robot) {
    ask(robot, 0);
    robot.write("x").push(KeyCode.ENTER);
    assertTrue(text(robot, "predict-detail").contains("no number"), text(robot, "predict-detail"));
    assertEquals("x", find(robot, "predict-number", TextField.class).getText());
  }

  @Test
  void theRuleIsStatedWhereThereIsRoomAndInTheTooltip(FxRobot robot) {
    ask(robot, 3);
    Label note = find(robot, "predict-note", Label.class);
    assertTrue(note.isVisible());
    assertTrue(note.getText().contains("1 %"));
    TextField field = find(robot, "predict-number", TextField.class);
    assertTrue(field.getTooltip().getText().contains("1 %"));
    assertTrue(field.getPromptText().contains("1 %"));
    robot.interact(() -> {
      find(robot, "predict", VBox.class).setMaxWidth(640);
      field.getScene().getRoot().layout();
    });
    assertFalse(note.isVisible());
  }

  @Test
  void aNumberOfTheArithmeticLeadsToItself(FxRobot robot) {
    ask(robot, 3);
    robot.write("0").push(KeyCode.ENTER);
    Node leaf = robot.lookup("#predict-why .u-formula-part").match(Node::isFocusTraversable).query();
    robot.interact(() -> leaf.getOnMouseClicked().handle(null));
    Element selected = session.selectedProperty().get();
    assertNotNull(selected);
    assertEquals("a_l0", selected.variable().name());
  }

  @Test
  void nothingIsCutOffAndTheSwitchHidesIt(FxRobot robot) {
    ask(robot, 3);
    Node panel = find(robot, "predict", Node.class);
    Bounds room = panel.getScene().getRoot().getLayoutBounds();
    for (String id : new String[] {"number", "answer", "negative", "large", "score", "reset"}) {
      Node node = find(robot, "predict-" + id, Node.class);
      assertTrue(room.contains(node.localToScene(node.getLayoutBounds())), id);
    }
    press(robot, "predict-toggle");
    assertFalse(panel.isVisible());
    assertNull(model.questionProperty().get());
  }
}
