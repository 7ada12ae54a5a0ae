package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;
import unrolled.ui.FxThread;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;

/// The session's panels, typed into, and looked at in every theme and both languages.
class PanelUseTest extends LaboratoryUse {
  private static final List<String> MENUS = List.of("scenario", "cell", "weights", "learning");

  @Override
  @Start
  void open(Stage stage) {
    super.open(stage);
    model.themeProperty().subscribe(theme -> theme.dress(stage.getScene()));
  }

  @Test
  void whatIsTypedIntoAPanelDoesNotMoveThePlayhead(FxRobot robot) {
    press(robot, "menu-scenario");
    robot.interact(() -> find("scenario-text").requestFocus());
    robot.write("A B");
    robot.push(KeyCode.LEFT).push(KeyCode.HOME).push(KeyCode.RIGHT);
    assertFalse(model.playhead().playingProperty().get());
    assertEquals(0, model.playhead().position());
    assertEquals("A B", ((TextField) find("scenario-text")).getText());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void aTextThatCannotBeUsedIsSaidWhileItIsTyped(FxRobot robot) {
    press(robot, "menu-scenario");
    robot.interact(() -> ((TextField) find("scenario-target")).setText("AB"));
    robot.interact(() -> ((TextField) find("scenario-text")).setText("ABC"));
    assertTrue(find("scenario-problem").isVisible());
    assertTrue(((Label) find("scenario-problem")).getText().contains("2"));
    robot.interact(() -> ((TextField) find("scenario-target")).setText("A"));
    assertFalse(find("scenario-problem").isVisible());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void aPanelShowsTheChoiceThatFollowsFromAnother(FxRobot robot) {
    press(robot, "menu-weights");
    press(robot, "initializer-xavier");
    assertEquals(Preset.RANDOM, session.setupProperty().get().preset());
    assertTrue(((RadioButton) find("preset-random")).isSelected());
    robot.interact(() -> ((TextField) find("weights-seed")).setText("five"));
    assertTrue(find("weights-problem").isVisible());
    assertEquals(1, session.setupProperty().get().seed());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void aLearningRateThatIsNoNumberIsSaidAndChangesNothing(FxRobot robot) {
    press(robot, "menu-learning");
    robot.interact(() -> ((TextField) find("learning-rate")).setText("fast"));
    assertTrue(find("learning-problem").isVisible());
    assertEquals(0.1, session.setupProperty().get().training().learningRate());
    robot.interact(() -> ((TextField) find("learning-rate")).setText("0.2"));
    assertFalse(find("learning-problem").isVisible());
    assertEquals(0.2, session.setupProperty().get().training().learningRate());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void aGradientThatIsOnlyRoundingIsCalledSo(FxRobot robot) {
    robot.interact(() -> {
      session.change(Setup.standard().withPreset(Preset.ONES, InitializerKind.UNIFORM, 1));
      model.playhead().last();
      select("h_l0", 1);
    });
    assertTrue(((Label) find("inspector-state")).getText().contains("rounding"));
    robot.interact(() -> session.change(Setup.standard()));
    assertFalse(((Label) find("inspector-state")).getText().contains("rounding"));
  }

  private void select(String variable, int time) {
    session.selectedProperty().set(new Element(
        Objects.requireNonNull(session.subjectProperty().get()).trace().graph().variable(variable),
        Quantity.GRADIENT, time, 0, 0));
  }

  @Test
  void panelsFitTheSmallestWindow(FxRobot robot) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    for (Theme theme : Theme.values()) {
      for (Language language : Language.values()) {
        robot.interact(() -> {
          model.choose(theme);
          model.strings().speak(language);
        });
        for (String menu : MENUS) {
          press(robot, "menu-" + menu);
          WaitForAsyncUtils.waitForFxEvents();
          Popup popup = (Popup) Window.getWindows().stream()
              .filter(Popup.class::isInstance).findFirst().orElseThrow();
          BufferedImage picture = FxThread.call(() -> Snapshots.picture(popup.getScene()));
          Snapshots.write(picture,
              folder.resolve("panel-" + menu + "-" + theme.id() + "-" + language.id() + ".png"));
          assertTrue(popup.getY() + popup.getHeight() <= HEIGHT, () -> menu + " in " + theme);
          robot.interact(popup::hide);
        }
      }
    }
  }
}
