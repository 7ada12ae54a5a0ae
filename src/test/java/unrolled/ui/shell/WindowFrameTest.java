package unrolled.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.ui.settings.Place;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class WindowFrameTest {
  private SampleShell shell;
  private Stage stage;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    shell = new SampleShell(Theme.DARK, Language.ENGLISH);
    shell.settings.remember(new Place(9000, 9000, 100, 100, false));
    new WindowFrame(stage, shell.settings).fill(shell.model, shell.view, null);
  }

  @Test
  void aLostWindowOpensOnTheScreen(FxRobot robot) {
    assertTrue(stage.isShowing());
    assertTrue(stage.getX() < 1000 && stage.getY() < 1000, () -> stage.getX() + " " + stage.getY());
    assertTrue(stage.getScene().getStylesheets().toString().contains("dark"), "the theme of the settings");
    robot.interact(() -> shell.model.switchLanguage());
    assertEquals("Unrolled", stage.getTitle());
  }

  @Test
  void theWindowFollowsFullScreenAndTheModelFollowsTheWindow(FxRobot robot) {
    robot.interact(() -> shell.model.togglePresenting());
    assertTrue(stage.isFullScreen());
    robot.interact(() -> shell.model.escape());
    assertFalse(stage.isFullScreen());
    robot.interact(() -> stage.setFullScreen(true));
    assertTrue(shell.model.fullScreenProperty().get());
  }

  @Test
  void theLastPlaceIsRememberedNotThatOfTheFullScreen(FxRobot robot) {
    robot.interact(() -> {
      stage.setX(30);
      stage.setY(40);
    });
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> shell.model.toggleFullScreen());
    robot.interact(() -> stage.hide());
    Place place = shell.settings.window().orElseThrow();
    assertEquals(30, place.x());
    assertEquals(40, place.y());
  }
}
