package unrolled.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.ui.playback.SampleStory;
import unrolled.ui.playback.Speed;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

@ExtendWith(ApplicationExtension.class)
class ShellUseTest {
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

  @Test
  void theButtonsStep(FxRobot robot) {
    click(robot, "#step-next");
    assertEquals(8, position());
    click(robot, "#step-previous");
    click(robot, "#step-previous");
    assertEquals(6, position());
    click(robot, "#step-first");
    assertEquals(0, position());
    click(robot, "#step-last");
    assertEquals(shell.playhead.story().size(), position());
  }

  @Test
  void theTrackCanBeScrubbed(FxRobot robot) {
    robot.drag("#playback-track").moveBy(2000, 0).drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(33, position());
    click(robot, "#playback-track");
    assertTrue(position() > 10 && position() < 25, () -> "in the middle: " + position());
  }

  @Test
  void anotherStoryIsShownAtOnceHoweverManySegmentsItHas(FxRobot robot) {
    robot.interact(() -> {
      shell.playhead.tell(SampleStory.of(49, 135), 19_000);
      shell.playhead.tell(SampleStory.of(1, 1), 2);
      shell.playhead.tell(SampleStory.of(49, 135), 5);
    });
    click(robot, "#playback-track");
    assertTrue(position() > 5000, () -> "in the middle: " + position());
  }

  @Test
  void speedAndReachAreChosenFromTheirMenus(FxRobot robot) {
    click(robot, "#playback-speed");
    click(robot, "#playback-speed-eightfold");
    assertEquals(Speed.EIGHTFOLD, shell.playhead.speedProperty().get());
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(shell.playhead.playingProperty().get(), "a menu used with the mouse gives the focus back");
    robot.push(KeyCode.SPACE);
    robot.interact(() -> shell.playhead.to(7));
    click(robot, "#playback-granularity");
    click(robot, "#playback-granularity-timestep");
    click(robot, "#step-previous");
    assertEquals(4, position());
    click(robot, "#playback-backwards");
    assertTrue(shell.playhead.backwardsProperty().get());
  }

  @Test
  void theLanguageChangesAndNothingElse(FxRobot robot) {
    ButtonBase reset = robot.lookup("#reset").queryAs(ButtonBase.class);
    assertEquals("Reset", reset.getText());
    click(robot, "#language");
    assertEquals("重置", reset.getText());
    assertEquals(Language.CHINESE, shell.settings.language());
    assertEquals(7, position());
    click(robot, "#language");
    assertEquals("Reset", reset.getText());
  }

  @Test
  void theThemeIsChosenAndRemembered(FxRobot robot) {
    click(robot, "#theme");
    click(robot, "#theme-dark");
    assertEquals(Theme.DARK, shell.settings.theme());
    assertEquals(ground(Theme.DARK), stage.getScene().getFill());
    click(robot, "#theme");
    click(robot, "#reduced-motion");
    assertFalse(shell.settings.reducedMotion());
  }

  private static Color ground(Theme theme) {
    return theme.palette().color(Tone.GROUND);
  }

  @Test
  void presentingIsAProjectorThatEscapeTakesBack(FxRobot robot) {
    click(robot, "#present");
    assertEquals(Theme.PROJECTOR, shell.model.themeProperty().get());
    assertTrue(shell.model.fullScreenProperty().get());
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Theme.LIGHT, shell.model.themeProperty().get());
    assertFalse(shell.model.fullScreenProperty().get());
    assertEquals(Theme.LIGHT, shell.settings.theme());
  }

  @Test
  void theKeyListIsShownOverTheScreenAndStepsGoOn(FxRobot robot) {
    Node list = robot.lookup("#key-list").query();
    robot.push(KeyCode.F1);
    assertTrue(list.isVisible());
    robot.push(KeyCode.RIGHT);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(8, position());
    robot.push(KeyCode.ESCAPE);
    assertFalse(list.isVisible());
    click(robot, "#keys");
    click(robot, "#keys-close");
    assertFalse(list.isVisible());
  }

  @Test
  void theInspectorIsHiddenShownAndDragged(FxRobot robot) throws TimeoutException {
    Node inspector = robot.lookup("#inspector").query();
    double width = inspector.getLayoutBounds().getWidth();
    robot.interact(
        () -> robot.lookup("#inspector-handle").query().fireEvent(dragTo(SampleShell.WIDTH - width - 100)));
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> Math.abs(width + 100 - inspector.getLayoutBounds().getWidth()) < 8);
    click(robot, "#inspector-toggle");
    assertFalse(inspector.isVisible());
    click(robot, "#inspector-toggle");
    assertTrue(inspector.isVisible());
  }

  /// Without a display a drag is lost once the pointer leaves what it began on, so the event is made by hand.
  private static MouseEvent dragTo(double x) {
    return new MouseEvent(
        MouseEvent.MOUSE_DRAGGED, x, SampleShell.HEIGHT / 2.0, x, SampleShell.HEIGHT / 2.0,
        MouseButton.PRIMARY, 1, false, false,
        false, false,
        true, false, false, false, false, false, null);
  }

  @Test
  void resetAndTheRailDoWhatTheySay(FxRobot robot) {
    click(robot, "#reset");
    assertEquals(1, shell.resets);
    click(robot, "#screen-step");
    assertEquals("step", shell.model.screenProperty().get());
  }

  @Test
  void everyControlHasATooltipAndAName(FxRobot robot) {
    List<Control> controls = Stream.of(".button", ".toggle-button", ".menu-button")
        .flatMap(style -> shell.view.lookupAll(style).stream())
        .map(Control.class::cast)
        .toList();
    assertTrue(controls.size() > 12, controls::toString);
    for (Control control : controls) {
      assertTrue(control.getTooltip() != null && !control.getTooltip().getText().isBlank(), control::getId);
      assertFalse(control.getAccessibleText().isBlank(), control::getId);
    }
    assertTrue(robot.lookup("#theme").query() instanceof MenuButton);
  }
}
