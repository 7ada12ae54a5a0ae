package unrolled.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.engine.data.Difficulty;
import unrolled.engine.data.OwnText;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.ui.FxThread;

/// Every control of the settings.
@ExtendWith(ApplicationExtension.class)
class TrainSettingsTest {
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
  void everyTaskAndControlIsChosen() {
    List<String> ids = new ArrayList<>(Tasks.ALL.reversed().stream().map(Task::id).toList());
    ids.add(1, "text");
    for (String task : ids) {
      window.choose("train-task", task);
      assertEquals(task, window.plan().task().id());
      assertEquals(task.equals("text"), window.isShown("train-text"));
      assertEquals(window.plan().task().difficulty().isPresent(), window.isShown("train-difficulty"));
      assertTrue(window.text("train-task-about").length() > 20);
      assertTrue(window.text("train-task-goal").length() > 10);
    }
    for (String control : new String[] {"no-recurrence", "no-carry", "none"}) {
      window.choose("train-control", control);
      assertEquals(control,
          window.plan().control().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
  }

  @Test
  void theDifficultyIsOfTheTaskThatIsChosen() {
    for (Task task : Tasks.ALL) {
      Optional<Difficulty> range = task.difficulty();
      if (range.isPresent()) {
        window.choose("train-task", task.id());
        assertEquals(task, window.plan().task());
        difficulty("1000");
        assertEquals(task.withDifficulty(1_000), window.plan().task());
        difficulty("0");
        assertEquals(task.withDifficulty(0), window.plan().task());
      }
    }
    window.choose("train-task", "pair");
    assertFalse(window.isShown("train-difficulty"));
  }

  private void difficulty(String typed) {
    FxThread.call(() -> {
      Spinner<?> spinner = window.find("train-difficulty", Spinner.class);
      spinner.getEditor().setText(typed);
      spinner.commitValue();
      return 0;
    });
  }

  @Test
  void aTextIsTypedAndOneThatCannotBeUsedSaysWhy() {
    window.choose("train-task", "text");
    window.type("train-text", "你好吗，你好吗");
    assertEquals("你好吗，你好吗", ((OwnText) window.plan().task()).text());
    window.type("train-text", "a");
    assertTrue(window.text("train-text-problem").contains("1"), window.text("train-text-problem"));
    assertEquals("你好吗，你好吗", ((OwnText) window.plan().task()).text());
    window.type("train-text", "aaaa");
    assertTrue(window.isShown("train-text-problem"));
    window.type("train-text", "abab");
    assertFalse(window.isShown("train-text-problem"));
  }

  @Test
  void sizesAreChosenByArrowsAndTyped() {
    window.choose("train-task", "remember-blank");
    for (String id : new String[] {"train-length", "train-batch", "train-hidden", "train-layers"}) {
      FxThread.call(() -> {
        window.find(id, Spinner.class).increment();
        return 0;
      });
    }
    assertEquals(21, window.plan().timesteps());
    assertEquals(3, window.plan().batch());
    assertEquals(5, window.plan().hidden());
    assertEquals(2, window.plan().layers());
    FxThread.call(() -> {
      Spinner<?> hidden = window.find("train-hidden", Spinner.class);
      hidden.getEditor().setText("1000");
      hidden.commitValue();
      hidden.getEditor().setText("many");
      hidden.commitValue();
      return 0;
    });
    assertEquals(TrainingPlan.MOST_HIDDEN, window.plan().hidden());
  }

  @Test
  void theNetworkIsChosen() {
    for (CellKind kind : CellKind.values()) {
      window.choose("train-cell", kind.id());
      assertEquals(kind, window.plan().cell());
    }
    for (InitializerKind kind : InitializerKind.values()) {
      window.choose("train-initializer", kind.id());
      assertEquals(kind, window.plan().initializer());
    }
    window.type("train-seed", "77");
    assertEquals(77, window.plan().seed());
    window.type("train-seed", "seven");
    assertTrue(window.isShown("train-seed-problem"));
    assertEquals(77, window.plan().seed());
  }

  @Test
  void whatWaitsForAResetIsMarked() {
    window.press("train-step");
    assertFalse(window.isShown("train-hidden-pending"));
    FxThread.call(() -> {
      window.find("train-hidden", Spinner.class).increment();
      return 0;
    });
    assertTrue(window.isShown("train-hidden-pending"));
    assertFalse(window.isShown("train-layers-pending"));
    assertTrue(FxThread.call(() -> window.find("train-reset", ButtonBase.class).getText()).contains("1"));
    window.press("train-reset");
    assertFalse(window.isShown("train-hidden-pending"));
    assertEquals(5, window.samples.seen().plan().hidden());
  }

  @Test
  void learningChangesAtOnce() {
    for (OptimizerKind kind : OptimizerKind.values()) {
      window.choose("train-optimizer", kind.id());
      assertEquals(kind, OptimizerKind.of(window.plan().training().optimizer()));
    }
    window.type("train-rate", "0,25");
    assertEquals(0.25, window.plan().training().learningRate());
    for (double rate : new double[] {0.01234, 500, 0}) {
      window.type("train-rate", String.valueOf(rate));
      assertEquals(rate, window.plan().training().learningRate(), "the slider does not round what is typed");
    }
    window.type("train-rate", "fast");
    assertTrue(window.isShown("train-rate-problem"));
    FxThread.call(() -> {
      window.find("train-rate-slider", Slider.class).setValue(-2);
      return 0;
    });
    assertEquals(0.01, window.plan().training().learningRate());
    assertEquals("0.01", FxThread.call(() -> window.find("train-rate", TextInputControl.class).getText()));
  }

  @Test
  void clippingChangesAtOnce() {
    window.choose("train-clip", "norm");
    window.type("train-clip-limit", "2.5");
    assertEquals(new GradientClipping.ByNorm(2.5, false), window.plan().training().clipping());
    window.type("train-clip-limit", "0");
    assertTrue(window.isShown("train-clip-problem"));
    window.choose("train-clip", "value");
    assertEquals(new GradientClipping.ByValue(0.1), window.plan().training().clipping());
    window.choose("train-clip", "none");
    FxThread.call(() -> {
      window.samples.until(now -> now.plan().training().equals(window.plan().training()));
      return 0;
    });
    assertEquals(Set.of(), window.model.pendingProperty().get());
  }
}
