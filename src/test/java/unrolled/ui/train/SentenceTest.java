package unrolled.ui.train;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.run.RunState;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.FxThread;

/// The sentence about a run that diverged, and the button with which it goes on.
@ExtendWith(ApplicationExtension.class)
class SentenceTest {
  private TrainWindow window;

  @Start
  void open(Stage stage) {
    window = new TrainWindow(stage);
  }

  @AfterEach
  void close() {
    window.samples.close();
  }

  @Test
  void aRunThatDivergedOffersOneClick() {
    FxThread.call(() -> {
      window.model.change(window.plan().withTask(new RememberFirst(true)).withSize(24, 1).withBatch(60, 8)
          .withTraining(TrainingConfig.of(Optimizer.sgd(), 0.1)).withBeginning(
              Beginning.of(InitializerKind.ORTHOGONAL).withSpectralRadius(OptionalDouble.of(8))));
      window.model.toggle();
      window.samples.until(now -> now.state() == RunState.DIVERGED);
      window.samples.settle();
      return 0;
    });
    assertTrue(window.isShown("train-rescue"));
    String words = FxThread.call(() -> window.find("train-rescue", ButtonBase.class).getText());
    assertTrue(words.startsWith("Clip at 1 and go on from step "), words);
    assertTrue(window.text("train-sentence").contains("The last finite steps stay."));
    FxThread.call(() -> {
      window.find("train-rescue", ButtonBase.class).fire();
      window.samples.until(now -> now.state() == RunState.RUNNING);
      window.model.toggle();
      window.samples.settle();
      return 0;
    });
    assertFalse(window.isShown("train-rescue"));
    assertTrue(window.isShown("train-clip-limit"));
  }
}
