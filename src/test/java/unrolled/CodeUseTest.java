package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Setup;
import unrolled.engine.torch.PyTorchSnippet;
import unrolled.ui.FxThread;

/// Taking the network that is shown to PyTorch.
class CodeUseTest extends LaboratoryUse {
  @Start
  void start(Stage stage) {
    open(stage);
  }

  private static String copied() {
    return FxThread.call(() -> Clipboard.getSystemClipboard().getString());
  }

  @Test
  void theNetworkOfStepIsCopiedAsItIsShown(FxRobot robot) {
    Setup setup = Setup.standard().withCell(CellKind.GRU);
    robot.interact(() -> session.change(setup));
    press(robot, "step-code");
    String text = PyTorchSnippet.of(setup).text();
    assertEquals(text, copied());
    assertEquals("Copied: " + text.lines().count()
        + " lines of Python. Paste them where PyTorch is installed; they print the same numbers as here.",
        text("step-code-said"));
  }

  @Test
  void anEditedNumberIsCopied(FxRobot robot) {
    select(robot, "weight_hh_l0", 0, 0);
    robot.interact(() -> session.edit(Objects.requireNonNull(session.selectedProperty().get()), -0.12345));
    press(robot, "step-code");
    assertTrue(copied().contains("[-0.12345, 0.0, 0.0]"), CodeUseTest::copied);
  }

  @Test
  void aStepOfThePastIsCopiedAsItWas(FxRobot robot) {
    robot.interact(() -> {
      model.open("train");
      laboratory.training().make(3);
      laboratory.training().model().travel().select(2);
    });
    press(robot, "train-code");
    Run run = new Run(TrainingPlan.standard());
    run.step(false);
    String text = PyTorchSnippet.of(run.next()).text();
    long until = System.nanoTime() + 10_000_000_000L;
    while (!text.equals(copied()) && System.nanoTime() < until) {
      robot.interact(() -> laboratory.training().model().advance(0.02));
    }
    assertEquals(text, copied());
  }

  @Test
  void theNetworkOfTrainIsCopiedAsItStands(FxRobot robot) {
    robot.interact(() -> {
      model.open("train");
      laboratory.training().make(3);
    });
    press(robot, "train-code");
    var next = FxThread.call(() -> Objects.requireNonNull(
        Objects.requireNonNull(laboratory.training().model().snapshotProperty().get()).next()));
    assertEquals(PyTorchSnippet.of(next).text(), copied());
  }
}
