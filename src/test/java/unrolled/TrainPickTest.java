package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.engine.formula.Quantity;
import unrolled.engine.run.Activations;
import unrolled.engine.run.Counts;
import unrolled.engine.run.Histogram;
import unrolled.engine.run.History;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Spread;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.train.ChartKind;
import unrolled.ui.train.TrainViewModel;
import unrolled.ui.widget.ChoiceMenu;

/// What is picked in the charts of Train is explained beside them, and is the same in Step.
class TrainPickTest extends PickUse {
  private final TrainViewModel train = laboratory.training().model();

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private void show(FxRobot robot, int steps) {
    show(robot, "train", () -> laboratory.training().make(steps));
  }

  private TrainingSnapshot seen() {
    return Objects.requireNonNull(train.snapshotProperty().get());
  }

  private HistoryView history() {
    return seen().history();
  }

  @Test
  void aLossIsExplainedMarkedAndOpensInStep(FxRobot robot) {
    show(robot, 8);
    double loss = history().sample(4).loss();
    click(robot, "train-chart-prediction", 5, loss);
    assertTrue(isShown("inspector"));
    assertTrue(text("inspector-which").contains("Training step 5"), text("inspector-which"));
    assertEquals("loss", selected().variable().name());
    assertEquals(loss, number());
    assertMarked("train-chart-prediction", 5, loss);
    robot.interact(() -> laboratory.training().make(4));
    assertTrue(isShown("inspector"), "a pause opens nothing else meanwhile");
    assertMarked("train-chart-prediction", 5, loss);
    press(robot, "inspector-open-step");
    assertEquals("step", model.screenProperty().get());
    assertEquals(5, moment().step());
    assertEquals(trace().settled(selected()), model.playhead().position());
  }

  /// A long run keeps every second step only: what is told of one in between stays at its place, with its value.
  @Test
  void aStepThatIsKeptNoLongerStaysMarkedAtItsPlace(FxRobot robot) {
    robot.interact(() -> train.places().show(1, ChartKind.HEAT));
    show(robot, 8);
    double loss = history().sample(5).loss();
    click(robot, "train-chart-prediction", 6, loss);
    robot.interact(() -> laboratory.training().make(History.CAPACITY));
    assertEquals(2, history().stride());
    assertEquals(5, history().at(6).orElseThrow().step());
    assertMarked("train-chart-prediction", 6, loss);
    long last = history().sample(history().size() - 1).step();
    click(robot, "train-chart-heat", (double) last, 1);
    assertMarked("train-chart-heat", (double) last, 1);
  }

  @Test
  void aNormOfALayerIsMadeOfItsParameters(FxRobot robot) {
    show(robot, 6);
    double norm = history().sample(2).groupNorm(0);
    click(robot, "train-chart-norms", 3, norm);
    assertEquals(Quantity.LAYER_GRADIENT_NORM, selected().quantity());
    assertEquals(norm, number());
    assertEquals(3, moment().step());
    assertTrue(text("inspector-name").endsWith("norm of the gradient of all parameters of layer 1"),
        text("inspector-name"));
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(isShown("inspector"));
    assertNull(mark("train-chart-norms"));
    assertEquals("train", model.screenProperty().get());
    click(robot, "train-chart-norms", 4, history().sample(3).groupNorm(1));
    assertEquals(history().sample(3).groupNorm(1), number(), "of the readout");
  }

  @Test
  void aPlaceOfTheHeatMapsIsItsNumber(FxRobot robot) {
    show(robot, 6);
    robot.interact(() -> {
      train.places().show(0, ChartKind.HEAT);
      train.places().show(1, ChartKind.STATES);
      laboratory.training().make(1);
    });
    click(robot, "train-chart-heat", 4, 2);
    assertEquals(Quantity.GRADIENT_NORM, selected().quantity());
    assertEquals(4, moment().step());
    assertEquals(history().sample(3).stateNorm(0, 1), number());
    assertMarked("train-chart-heat", 4, 2);
    click(robot, "train-chart-states", 2, 3);
    Activations shown = Objects.requireNonNull(seen().inside().activations());
    assertEquals("h_l0", selected().variable().name());
    assertEquals(shown.step(), moment().step());
    assertEquals(shown.value(selected().variable(), 1, 2), number());
    assertMarked("train-chart-states", 2, 3);
    assertNull(mark("train-chart-heat"));
  }

  @Test
  void theAccuracyIsCountedAndStaysMarked(FxRobot robot) {
    show(robot, 9);
    double accuracy = history().sample(6).accuracy();
    click(robot, "train-chart-prediction", 7, accuracy);
    Counts.Answers answers = Counts.answers(moment()).orElseThrow();
    assertEquals(7, moment().step());
    assertEquals(accuracy, answers.share());
    assertTrue(text("inspector-which").contains("Training step 7"), text("inspector-which"));
    assertTrue(text("inspector-told").startsWith("Accuracy: " + answers.right() + " of the "
        + answers.asked() + " wanted symbols"), text("inspector-told"));
    assertFalse(isShown("inspector-name"), "it is none of the numbers of the trace");
    assertMarked("train-chart-prediction", 7, accuracy);
    click(robot, "train-chart-prediction", 3, history().sample(2).loss());
    assertTrue(isShown("inspector-name"));
    assertFalse(isShown("inspector-told"));
    click(robot, "train-chart-prediction", 7, accuracy);
    robot.interact(() -> model.strings().speak(Language.CHINESE));
    assertTrue(text("inspector-told").startsWith("准确率：" + "这一步的批量中，" + answers.asked()),
        text("inspector-told"));
    press(robot, "inspector-open-step");
    assertEquals("loss", selected().variable().name());
    assertTrue(isShown("inspector-name"));
  }

  /// Wherever it is clicked, above or below its top, a bar is told with the numbers of the run.
  @Test
  void aBarOfTheSpreadIsTold(FxRobot robot) {
    robot.interact(() -> train.places().show(0, ChartKind.WEIGHTS));
    show(robot, 4);
    assertBarIsTold(robot, Histogram.BINS / 2, 0.5, false);
    robot.interact(() -> ((ChoiceMenu<?>) find("train-weights-choice")).getItems()
        .getLast().fire());
    assertBarIsTold(robot, Histogram.BINS / 2, 1.5, true);
  }

  private void assertBarIsTold(FxRobot robot, int bin, double height, boolean change) {
    List<Spread> all = seen().inside().spreads();
    Spread spread = change ? all.getLast() : all.getFirst();
    Histogram shown = change ? Objects.requireNonNull(spread.update()) : spread.weights();
    click(robot, "train-chart-weights", shown.middle(bin), Math.min(shown.count(bin) * height, 20));
    assertEquals(4, moment().step());
    Numbers numbers = new Numbers(model.strings());
    String told = text("inspector-told");
    assertTrue(told.contains(": " + shown.count(bin) + " of " + shown.total() + " numbers lie between "
        + numbers.detailed(shown.from(bin)) + " and " + numbers.detailed(shown.from(bin + 1)) + "."), told);
    assertTrue(told.contains(" smallest " + numbers.detailed(shown.whole().smallest()) + ", largest "
        + numbers.detailed(shown.whole().largest()) + ", mean " + numbers.detailed(shown.whole().mean())
        + ", root of the mean square " + numbers.detailed(shown.whole().rms()) + "."), told);
    assertEquals(told.startsWith("Δ"), change);
    assertMarked("train-chart-weights", shown.middle(bin), shown.count(bin));
  }
}
