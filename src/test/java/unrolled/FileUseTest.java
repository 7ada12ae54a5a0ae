package unrolled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.engine.formula.Element;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.trace.Granularity;
import unrolled.ui.runs.TravelViewModel;

/// The session as a file: saved, changed, reopened, asked about.
class FileUseTest extends FileUse {
  @Override
  @Start
  void open(Stage stage) {
    super.open(stage);
  }

  @Test
  void savedChangedAndReopenedItIsTheSame(FxRobot robot) {
    work(robot);
    int position = model.playhead().position();
    double[] gradient = gradient();
    Element selected = Objects.requireNonNull(session.selectedProperty().get());
    assertEquals("• Untitled – Unrolled", stage.getTitle());
    save(robot);
    assertEquals("lesson.unrolled – Unrolled", stage.getTitle());
    assertEquals("Saved in lesson.unrolled.", text("file-said"));
    robot.interact(() -> {
      session.reset();
      model.playhead().granularityProperty().set(Granularity.OP);
      model.open("step");
    });
    assertEquals("• lesson.unrolled – Unrolled", stage.getTitle());
    push(robot, KeyCode.CONTROL, KeyCode.O);
    press(robot, "unsaved-go");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(2, questions, "where to save, what to open");
    assertArrayEquals(gradient, gradient());
    assertEquals(position, model.playhead().position());
    assertEquals(Granularity.CELL, model.playhead().granularityProperty().get());
    assertEquals("curves", model.screenProperty().get());
    assertEquals(selected, session.selectedProperty().get());
    assertEquals(CellKind.LSTM, session.setupProperty().get().cell());
    assertEquals("lesson.unrolled – Unrolled", stage.getTitle());
    assertFalse(session.canUndoProperty().get());
  }

  @Test
  void theWindowAsksBeforeItCloses(FxRobot robot) throws IOException {
    work(robot);
    close(robot);
    assertTrue(isAsking());
    assertEquals("This session has changes that are in no file.", text("unsaved-question"));
    push(robot, KeyCode.ESCAPE);
    assertFalse(isAsking());
    close(robot);
    press(robot, "unsaved-stay");
    assertTrue(stage.isShowing());
    close(robot);
    press(robot, "unsaved-save");
    until(() -> !stage.isShowing());
    assertTrue(Files.readString(asked).contains("\"cell\":\"lstm\""));
  }

  @Test
  void withoutSavingTheWindowClosesAndNothingIsWritten(FxRobot robot) {
    work(robot);
    close(robot);
    press(robot, "unsaved-go");
    assertFalse(stage.isShowing());
    assertFalse(Files.exists(asked));
  }

  @Test
  void nothingIsAskedWhereNothingWasChanged(FxRobot robot) {
    push(robot, KeyCode.PAGE_DOWN);
    close(robot);
    assertFalse(stage.isShowing(), "to look at the steps is no change");
  }

  private void train(FxRobot robot, int steps) {
    robot.interact(() -> laboratory.training().make(steps));
  }

  private long selectedStep() {
    return laboratory.training().model().travel().selectedProperty().get();
  }

  private TrainingSnapshot seen() {
    return Objects.requireNonNull(laboratory.training().model().snapshotProperty().get());
  }

  @Test
  void aTrainedRunReopensAtItsStepAndGoesOnWithTheSameBits(FxRobot robot) {
    robot.interact(() -> model.open("train"));
    train(robot, 25);
    Moment next = Objects.requireNonNull(seen().next());
    double loss = Objects.requireNonNull(seen().latest()).loss();
    assertTrue(files().unsavedProperty().get());
    save(robot);
    train(robot, 10);
    Moment later = Objects.requireNonNull(seen().next());
    robot.interact(() -> laboratory.training().model().reset());
    train(robot, 0);
    assertEquals(0, seen().step());
    robot.interact(() -> laboratory.filing().open(asked));
    press(robot, "unsaved-go");
    train(robot, 0);
    assertEquals(25, seen().step());
    assertFalse(files().unsavedProperty().get());
    assertTrue(next.isSameAs(Objects.requireNonNull(seen().next())));
    assertEquals(25, seen().history().size(), "the curves are there");
    assertEquals(loss, Objects.requireNonNull(seen().latest()).loss());
    Moment open = (Moment) session.shownProperty().get();
    assertTrue(next.isSameAs(open), "the update that waits is open in Step");
    robot.interact(() -> laboratory.training().model().travel().select(3));
    assertEquals(TravelViewModel.NOW, selectedStep(), "no step before the file can be made again");
    train(robot, 10);
    robot.interact(() -> laboratory.training().model().travel().select(3));
    assertEquals(26, selectedStep());
    assertTrue(later.isSameAs(Objects.requireNonNull(seen().next())));
    assertTrue(files().unsavedProperty().get());
  }

  @Test
  void theMenuOpensSavesAndKnowsTheLatest(FxRobot robot) throws IOException {
    work(robot);
    item(robot, "file-save-as");
    until(() -> !files().unsavedProperty().get());
    robot.interact(() -> session.reset());
    asked = folder.resolve("second.unrolled");
    item(robot, "file-save-as");
    until(() -> !files().unsavedProperty().get());
    assertEquals(
        List.of("second.unrolled  –  " + folder.getFileName(), "lesson.unrolled  –  " + folder.getFileName()),
        menu().getItems().subList(4, 6).stream().map(MenuItem::getText).toList());
    item(robot, "file-recent-1");
    assertEquals(CellKind.LSTM, session.setupProperty().get().cell());
    asked = folder.resolve("second.unrolled");
    item(robot, "file-open");
    assertEquals(CellKind.RNN_TANH, session.setupProperty().get().cell());
    Files.delete(folder.resolve("lesson.unrolled"));
    robot.interact(() -> menu().show());
    robot.interact(() -> menu().hide());
    assertEquals(5, menu().getItems().size());
  }

  private static MenuButton menu() {
    return (MenuButton) find("file-menu");
  }

  private static void item(FxRobot robot, String id) {
    robot.interact(() -> menu().getItems().stream().filter(each -> id.equals(each.getId())).findFirst()
        .orElseThrow().fire());
  }
}
