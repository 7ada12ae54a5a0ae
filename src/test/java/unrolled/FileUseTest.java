package unrolled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Network;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.torch.ModelFile;
import unrolled.engine.torch.ModelStep;
import unrolled.engine.trace.Granularity;
import unrolled.ui.file.FileViewModel;
import unrolled.ui.file.SessionPlaces;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.WindowFrame;
import unrolled.ui.text.Language;

/// The session as a file: saved, changed, reopened, dropped, asked about.
class FileUseTest extends LaboratoryUse implements SessionPlaces {
  @TempDir
  private Path folder;
  private Path asked = Path.of("nowhere");
  private int questions;
  private Stage stage;

  @Override
  @Start
  void open(Stage stage) {
    this.stage = stage;
    new WindowFrame(stage, model, laboratory.view(this), new Settings(new MemoryStore()), files());
    model.strings().speak(Language.ENGLISH);
    model.playhead().reducedMotionProperty().set(true);
    asked = folder.resolve("lesson.unrolled");
  }

  @Override
  public Optional<Path> open(Window window) {
    questions++;
    return Optional.of(asked);
  }

  @Override
  public Optional<Path> save(Window window, String name) {
    questions++;
    assertTrue(name.endsWith(".unrolled"), name);
    return Optional.of(asked);
  }

  private FileViewModel files() {
    return laboratory.filing().model();
  }

  private static void until(Callable<Boolean> holds) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
    } catch (TimeoutException late) {
      throw new AssertionError(late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void push(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void save(FxRobot robot) {
    push(robot, KeyCode.CONTROL, KeyCode.S);
    until(() -> !files().unsavedProperty().get());
  }

  private void close(FxRobot robot) {
    robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private boolean isAsking() {
    return find("unsaved-pane").isVisible();
  }

  /// Changes an LSTM at a step in the middle of its backward pass, with one weight replaced and another selected.
  private void work(FxRobot robot) {
    robot.interact(() -> {
      session.change(session.setupProperty().get().withCell(CellKind.LSTM));
      model.playhead().granularityProperty().set(Granularity.CELL);
      model.playhead().to(trace().size() * 2 / 3);
    });
    select(robot, "weight_hh_l0", 0, 1);
    robot.interact(() -> session.edit(Objects.requireNonNull(session.selectedProperty().get()), 0.1 + 0.2));
    select(robot, "c_l0", 1, 2);
    robot.interact(() -> model.open("curves"));
  }

  private double[] gradient() {
    return trace().execution().memory().gradients(trace().graph().variable("weight_hh_l0")).clone();
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
    train(robot, 10);
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

  @Test
  void whatIsDroppedIsOpenedOrSaidToBeOfNoUse(FxRobot robot) throws IOException {
    work(robot);
    save(robot);
    robot.interact(() -> session.undo());
    Path text = Files.writeString(folder.resolve("text.txt"), "read from a file, read from a file");
    robot.interact(() -> laboratory.filing().open(text));
    assertTrue(text("file-said").startsWith("Drop a session"), text("file-said"));
    press(robot, "language");
    assertTrue(text("file-said").startsWith("可以拖入会话"), text("file-said"));
    press(robot, "file-dismiss");
    assertFalse(find("file-notice").isVisible());
    Path damaged = Files.writeString(folder.resolve("damaged.unrolled"), "{\"format\":");
    robot.interact(() -> laboratory.filing().open(damaged));
    press(robot, "unsaved-go");
    assertEquals("damaged.unrolled 已损坏，或不是 Unrolled 的会话文件；没有任何改变。", text("file-said"));
    assertNotEquals(damaged, files().fileProperty().get());
    robot.interact(() -> laboratory.filing().open(asked));
    press(robot, "unsaved-go");
    assertEquals(CellKind.LSTM, session.setupProperty().get().cell());
  }

  @Test
  void weightsThatAreDroppedOpenInStep(FxRobot robot) throws IOException {
    Path small = folder.resolve("small.safetensors");
    Network gru = Network.of(Architecture.of(new GruCell(GruCell.Variant.PYTORCH), 4, 3));
    gru.parameters().get("weight_hh_l0")[5] = 0.123456789;
    ModelFile.write(small, gru, Map.of());
    robot.interact(() -> {
      model.open("train");
      laboratory.filing().open(small);
    });
    until(() -> session.shownProperty().get() instanceof ModelStep);
    assertEquals("step", model.screenProperty().get());
    assertEquals(0.123456789,
        trace().execution().memory().values(trace().graph().variable("weight_hh_l0"))[5]);
    assertTrue(text("file-said").contains("reset gate applied after the hidden product"), text("file-said"));
    assertEquals("small.safetensors · GRU · 3 units", text("run-notice-words"));
    assertTrue(files().unsavedProperty().get());
    select(robot, "gate_r_l0", 0, 0);
    assertTrue(text("inspector-name").startsWith("r₁["), text("inspector-name"));
    robot.interact(
        () -> session.edit(new Element(trace().graph().variable("weight_hh_l0"), Quantity.VALUE, 0, 0, 5),
            2));
    assertEquals(2, trace().execution().memory().values(trace().graph().variable("weight_hh_l0"))[5]);
    Path large = folder.resolve("large.safetensors");
    ModelFile.write(large, Network.of(Architecture.of(new LstmCell(), 4, 40)), Map.of());
    robot.interact(() -> laboratory.filing().open(large));
    assertTrue(text("file-said").contains("40 hidden units in 1 layer, too many"), text("file-said"));
    Path other = Files.writeString(folder.resolve("other.safetensors"), "no weights");
    press(robot, "language");
    robot.interact(() -> laboratory.filing().open(other));
    assertTrue(text("file-said").startsWith("other.safetensors 中没有"), text("file-said"));
    press(robot, "run-notice-leave");
    assertEquals(session.setupProperty().get(), session.shownProperty().get());
  }

  @Test
  void aTextThatIsDroppedWhileOneIsToBeLearnedIsRead(FxRobot robot) throws IOException {
    Path text = Files.writeString(folder.resolve("dropped.txt"), "dropped here, dropped here, dropped here");
    robot.interact(() -> {
      model.open("text");
      laboratory.writing().parts().open("own");
      find("shell").applyCss();
    });
    robot.interact(() -> laboratory.filing().open(text));
    until(() -> text("own-source-name").equals("dropped.txt"));
    assertFalse(find("file-notice").isVisible());
  }
}
