package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.chart.ChartView;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.Setup;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;
import unrolled.ui.shell.ShellViewModel;

/// The screens of the window, opened by key and by rail, and a chart used by keys alone.
@ExtendWith(ApplicationExtension.class)
class ScreensTest {
  private final Laboratory laboratory = new Laboratory(
      new Settings(new MemoryStore()), Setup.standard(), TrainingPlan.standard(), Runnable::run,
      Runnable::run);
  private final ShellViewModel model = laboratory.model();
  private Stage stage;

  @AfterEach
  void end() {
    laboratory.close();
  }

  @Start
  void open(Stage stage) {
    this.stage = stage;
    ShellView view = laboratory.view();
    stage.setScene(new Scene(view, 1000, 700));
    stage.setX(0);
    stage.setY(0);
    view.attach(stage.getScene());
    stage.show();
    model.playhead().reducedMotionProperty().set(true);
    model.playhead().last();
  }

  private Node find(String id) {
    return Objects.requireNonNull(stage.getScene().lookup("#" + id), id);
  }

  private void push(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void focusChart(FxRobot robot) {
    robot.interact(() -> {
      model.open("curves");
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
      find("curves-chart").requestFocus();
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void everyScreenHasAKeyAndAPlaceOnTheRail(FxRobot robot) {
    List<String> ids = App.screens();
    for (int i = ids.size() - 1; i >= 0; i--) {
      push(robot, KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + (i + 1)));
      assertEquals(ids.get(i), model.screenProperty().get());
      assertTrue(((ToggleButton) find("screen-" + ids.get(i))).isSelected());
      find(ids.get(i) + "-view");
    }
    robot.clickOn("#screen-curves");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("curves", model.screenProperty().get());
    assertEquals(1, model.playhead().position() - (model.playhead().story().size() - 1), "the place stays");
  }

  @Test
  void withTheFocusTheArrowsReadTheChartAndTabLeavesIt(FxRobot robot) {
    focusChart(robot);
    ChartView chart = (ChartView) find("curves-chart");
    int position = model.playhead().position();
    var first = Objects.requireNonNull(chart.pickedProperty().get());
    push(robot, KeyCode.RIGHT);
    assertFalse(first.equals(chart.pickedProperty().get()));
    assertEquals(position, model.playhead().position());
    push(robot, KeyCode.TAB);
    assertTrue(find("curves-chain").isFocused());
    robot.interact(() -> stage.getScene().getRoot().requestFocus());
    push(robot, KeyCode.HOME);
    assertEquals(0, model.playhead().position());
  }

  @Test
  void aUnitIsMovedByKeysAndEscapeReturns(FxRobot robot) {
    focusChart(robot);
    push(robot, KeyCode.ALT, KeyCode.RIGHT);
    assertTrue(sentence().startsWith("What if"), this::sentence);
    push(robot, KeyCode.ESCAPE);
    assertTrue(sentence().startsWith("t = 2"), this::sentence);
  }

  @Test
  void theMenuOfAChartShowsEverythingAgain(FxRobot robot) {
    focusChart(robot);
    push(robot, KeyCode.PLUS);
    ChartView chart = (ChartView) find("curves-chart");
    double near = Objects.requireNonNull(chart.placeOf(1, 0)).subtract(chart.placeOf(0, 0)).getX();
    robot.rightClickOn("#curves-chart");
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(model.strings().get("chart.all"));
    WaitForAsyncUtils.waitForFxEvents();
    double far = Objects.requireNonNull(chart.placeOf(1, 0)).subtract(chart.placeOf(0, 0)).getX();
    assertTrue(far < near);
  }

  private TrainingSnapshot seen() {
    return Objects.requireNonNull(laboratory.training().model().snapshotProperty().get());
  }

  private void settle(FxRobot robot) {
    robot.interact(() -> laboratory.training().make(0));
  }

  @Test
  void theTrainScreenTakesItsKeysAndAPauseOpensTheNextUpdateInStep(FxRobot robot) {
    robot.interact(() -> model.open("train"));
    settle(robot);
    int position = model.playhead().position();
    push(robot, KeyCode.N);
    settle(robot);
    assertEquals(1, seen().step());
    push(robot, KeyCode.SPACE);
    assertTrue(laboratory.training().model().runningProperty().get());
    assertFalse(model.playhead().playingProperty().get());
    push(robot, KeyCode.SPACE);
    settle(robot);
    long made = seen().step();
    assertEquals(made + 1, ((Moment) laboratory.session().shownProperty().get()).step());
    assertTrue(((Label) find("run-notice-words")).getText().contains("tanh RNN"));
    push(robot, KeyCode.SHIFT, KeyCode.S);
    assertEquals("step", model.screenProperty().get());
    assertEquals(made, ((Moment) laboratory.session().shownProperty().get()).step());
    push(robot, KeyCode.END);
    assertTrue(model.playhead().position() > position, "a pair of sequences has more to tell than one");
    robot.clickOn("#run-notice-leave");
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(find("run-notice").isVisible());
    assertEquals(Setup.standard(), laboratory.session().shownProperty().get());
  }

  @Test
  void onTheTrainScreenOnlyItsOwnPartsAreThere(FxRobot robot) {
    assertTrue(find("playback").isVisible());
    robot.interact(() -> model.open("train"));
    settle(robot);
    for (String id : List.of("playback", "session-menus", "inspector", "inspector-toggle", "reset")) {
      assertFalse(find(id).isVisible(), id);
    }
    push(robot, KeyCode.S);
    assertEquals("step", model.screenProperty().get());
    assertTrue(find("inspector").isVisible());
    robot.interact(() -> model.open("train"));
    push(robot, KeyCode.N);
    settle(robot);
    push(robot, KeyCode.R);
    settle(robot);
    assertEquals(0, seen().step());
  }

  private String sentence() {
    return ((Label) find("curves-sentence")).getText();
  }
}
