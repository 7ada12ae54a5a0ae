package unrolled.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.chart.ChartView;
import unrolled.engine.run.RunState;
import unrolled.engine.scenario.CellKind;
import unrolled.ui.FxThread;
import unrolled.ui.runs.Pace;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;

/// Every control of the run and of its charts.
@ExtendWith(ApplicationExtension.class)
class TrainUseTest {
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
  void runPauseStepAndReset() {
    window.press("train-step");
    assertEquals("1", window.text("train-figure-step"));
    assertNotEquals("–", window.text("train-figure-loss"));
    FxThread.call(() -> {
      window.find("train-run", ButtonBase.class).fire();
      window.samples.until(now -> now.step() > 5);
      return 0;
    });
    assertEquals("Pause", FxThread.call(() -> window.find("train-run", ButtonBase.class).getText()));
    window.press("train-run");
    assertEquals(RunState.PAUSED, window.samples.seen().state());
    window.press("train-reset");
    assertEquals("0", window.text("train-figure-step"));
    assertEquals("–", window.text("train-figure-loss"));
  }

  @Test
  void updatesAreSteppedInto() {
    assertTrue(FxThread.call(() -> window.find("train-open-last", ButtonBase.class).isDisabled()));
    window.press("train-step");
    window.press("train-open-last");
    assertEquals(1, window.samples.opened.getLast().step());
    window.press("train-open-next");
    assertEquals(2, window.samples.opened.getLast().step());
    assertEquals(2, window.steps, "both lead to the Step screen");
  }

  @Test
  void thePaceGoesFromOneStepASecondToFullSpeed() {
    FxThread.call(() -> {
      window.find("train-pace", Slider.class).setValue(0);
      return 0;
    });
    assertEquals(Pace.ONE, window.model.paceProperty().get());
    assertEquals("1 / s", window.text("train-pace-words"));
    FxThread.call(() -> {
      window.find("train-pace", Slider.class).setValue(6);
      return 0;
    });
    assertEquals(Pace.FULL, window.model.paceProperty().get());
  }

  @Test
  void settingsHideAndTheHeatMapShowsEveryLayer(FxRobot robot) {
    FxThread.call(() -> {
      window.model.change(window.plan().withSize(4, 3));
      window.model.step();
      window.samples.settle();
      return 0;
    });
    window.choose("train-heat-layer", "3");
    assertEquals(2, window.model.layerProperty().get());
    assertTrue(window.text("train-heat-reading").startsWith("t = 1: "), window.text("train-heat-reading"));
    FxThread.call(() -> {
      window.find("train-chart-heat", ChartView.class).requestFocus();
      return 0;
    });
    robot.type(KeyCode.UP);
    String words = accessible("train-chart-heat");
    assertTrue(words.contains("step 1, t = 2\n‖∂L/∂hₜ‖ = "), words);
    window.press("train-settings-toggle");
    assertFalse(window.isShown("train-settings"));
    window.press("train-settings-toggle");
    assertTrue(window.isShown("train-settings"));
  }

  private void steps(int count) {
    FxThread.call(() -> {
      for (int i = 0; i < count; i++) {
        window.model.step();
      }
      window.samples.settle();
      return 0;
    });
  }

  @Test
  void theScrubBarSelectsOpensAndBranches(FxRobot robot) {
    assertTrue(FxThread.call(() -> window.find("train-travel-slider", Slider.class).isDisabled()));
    steps(30);
    assertEquals("now", window.text("train-travel-words"));
    assertTrue(FxThread.call(() -> window.find("train-travel-open", ButtonBase.class).isDisabled()));
    FxThread.call(() -> {
      window.find("train-travel-slider", Slider.class).setValue(20);
      window.find("train-travel-slider", Slider.class).requestFocus();
      return 0;
    });
    assertEquals("step 20 of 30", window.text("train-travel-words"));
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT).type(KeyCode.RIGHT);
    assertEquals("step 11 of 30", window.text("train-travel-words"));
    window.press("train-travel-open");
    assertEquals(11, window.samples.opened.getLast().step());
    assertEquals(1, window.steps);
    window.press("train-travel-branch");
    assertEquals("10", window.text("train-figure-step"));
    assertEquals("now", window.text("train-travel-words"));
  }

  @Test
  void everyPlaceShowsEveryChartOnce() {
    FxThread.call(() -> {
      window.model.change(window.plan().withCell(CellKind.LSTM));
      return 0;
    });
    steps(3);
    window.choose("train-place-3", "states");
    window.choose("train-place-1", "weights");
    FxThread.call(() -> {
      window.samples.settle();
      return 0;
    });
    assertEquals(List.of(ChartKind.WEIGHTS, ChartKind.NORMS, ChartKind.STATES),
        window.model.places().shownProperty().get());
    assertEquals("first sequence of step 4", window.text("train-states-reading"));
    window.choose("train-states-choice", "gate_i_l0");
    assertEquals("i: input gate",
        FxThread.call(() -> window.find("train-states-choice", MenuButton.class).getText()));
    window.choose("train-weights-choice", "weight_hh_l0");
    assertEquals("W_hh",
        FxThread.call(() -> window.find("train-weights-choice", MenuButton.class).getText()));
    window.choose("train-place-2", "weights");
    assertEquals(List.of(ChartKind.NORMS, ChartKind.WEIGHTS, ChartKind.STATES),
        window.model.places().shownProperty().get());
    assertTrue(window.text("train-weights-reading").startsWith("within ±"));
  }

  @Test
  void aNumberOfAStateIsReadUnderThePointer(FxRobot robot) {
    steps(2);
    window.choose("train-place-3", "states");
    FxThread.call(() -> {
      window.samples.settle();
      return 0;
    });
    robot.moveTo("#train-chart-states");
    String words = accessible("train-chart-states");
    assertTrue(words.contains("\nt = ") && words.contains(", unit "), words);
  }

  private String accessible(String chart) {
    return FxThread.call(() -> {
      window.find(chart, ChartView.class).layout();
      return window.find(chart, ChartView.class).getAccessibleText();
    });
  }

  @Test
  void languageAndThemeChangeAndKeepTheRun() {
    window.press("train-step");
    FxThread.call(() -> {
      window.strings.speak(Language.CHINESE);
      window.theme.set(Theme.DARK);
      return 0;
    });
    assertEquals("1", window.text("train-figure-step"));
    assertTrue(window.text("train-sentence").contains("损失"), window.text("train-sentence"));
    assertEquals("运行", FxThread.call(() -> window.find("train-run", ButtonBase.class).getText()));
  }

  @Test
  void everyControlHasATooltipAndAName() {
    FxThread.call(() -> {
      for (Node node : window.scene.getRoot().lookupAll(".control")) {
        boolean own = node.getId() != null && node.getId().startsWith("train-") && node.isFocusTraversable();
        if (own && node instanceof Control control && !"train-settings".equals(node.getId())) {
          assertTrue(control.getTooltip() != null && !control.getTooltip().getText().isBlank(), node::getId);
          assertFalse(Objects.requireNonNullElse(control.getAccessibleText(), "").isBlank(), node.getId());
        }
      }
      return 0;
    });
  }
}
