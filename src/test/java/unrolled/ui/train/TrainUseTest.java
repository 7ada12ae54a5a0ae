package unrolled.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.engine.data.OwnText;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.ui.FxThread;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// Every control of the Train screen; the test is its clock.
@ExtendWith(ApplicationExtension.class)
class TrainUseTest {
  private final TrainSamples samples = new TrainSamples(TrainingPlan.standard());
  private final TrainViewModel model = samples.model;
  private final Strings strings = new Strings(Language.ENGLISH);
  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private Scene scene;
  private int steps;

  @Start
  void open(Stage stage) {
    scene = new Scene(new TrainView(model, strings, theme, () -> steps++), 1000, 740);
    theme.subscribe(now -> now.dress(scene));
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @AfterEach
  void close() {
    samples.close();
  }

  private <N extends Node> N find(String id, Class<N> kind) {
    return kind.cast(Objects.requireNonNull(scene.lookup("#" + id), id));
  }

  private void press(String id) {
    FxThread.call(() -> {
      find(id, ButtonBase.class).fire();
      samples.settle();
      return 0;
    });
  }

  private void choose(String id, String value) {
    FxThread.call(() -> {
      MenuItem item = find(id, MenuButton.class).getItems().stream()
          .filter(each -> (id + "-" + value).equals(each.getId())).findFirst().orElseThrow();
      item.fire();
      return 0;
    });
  }

  private void type(String id, String text) {
    FxThread.call(() -> {
      find(id, TextInputControl.class).setText(text);
      return 0;
    });
  }

  private String text(String id) {
    return FxThread.call(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      return find(id, Label.class).getText();
    });
  }

  private boolean isShown(String id) {
    return FxThread.call(() -> {
      Node node = find(id, Node.class);
      while (node != null && node.isVisible()) {
        node = node.getParent();
      }
      return node == null;
    });
  }

  private TrainingPlan plan() {
    return model.planProperty().get();
  }

  @Test
  void runPauseStepAndReset() {
    press("train-step");
    assertEquals("1", text("train-figure-step"));
    assertNotEquals("–", text("train-figure-loss"));
    FxThread.call(() -> {
      find("train-run", ButtonBase.class).fire();
      samples.until(now -> now.step() > 5);
      return 0;
    });
    assertEquals("Pause", FxThread.call(() -> find("train-run", ButtonBase.class).getText()));
    press("train-run");
    assertEquals(RunState.PAUSED, samples.seen().state());
    press("train-reset");
    assertEquals("0", text("train-figure-step"));
    assertEquals("–", text("train-figure-loss"));
  }

  @Test
  void updatesAreSteppedInto() {
    assertTrue(FxThread.call(() -> find("train-open-last", ButtonBase.class).isDisabled()));
    press("train-step");
    press("train-open-last");
    assertEquals(1, samples.opened.getLast().step());
    press("train-open-next");
    assertEquals(2, samples.opened.getLast().step());
    assertEquals(2, steps, "both lead to the Step screen");
  }

  @Test
  void everyTaskAndControlIsChosen() {
    for (String task : new String[] {"cycle", "remember-blank", "remember-distracted", "text", "pair"}) {
      choose("train-task", task);
      assertEquals(task, plan().task().id());
      assertEquals(task.equals("text"), isShown("train-text"));
    }
    for (String control : new String[] {"no-recurrence", "no-carry", "none"}) {
      choose("train-control", control);
      assertEquals(control, plan().control().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
  }

  @Test
  void aTextIsTypedAndOneThatCannotBeUsedSaysWhy() {
    choose("train-task", "text");
    type("train-text", "你好吗，你好吗");
    assertEquals("你好吗，你好吗", ((OwnText) plan().task()).text());
    type("train-text", "a");
    assertTrue(text("train-text-problem").contains("1"), text("train-text-problem"));
    assertEquals("你好吗，你好吗", ((OwnText) plan().task()).text());
    type("train-text", "aaaa");
    assertTrue(isShown("train-text-problem"));
    type("train-text", "abab");
    assertFalse(isShown("train-text-problem"));
  }

  @Test
  void sizesAreChosenByArrowsAndTyped() {
    choose("train-task", "remember-blank");
    for (String id : new String[] {"train-length", "train-batch", "train-hidden", "train-layers"}) {
      FxThread.call(() -> {
        find(id, Spinner.class).increment();
        return 0;
      });
    }
    assertEquals(21, plan().timesteps());
    assertEquals(3, plan().batch());
    assertEquals(5, plan().hidden());
    assertEquals(2, plan().layers());
    FxThread.call(() -> {
      Spinner<?> hidden = find("train-hidden", Spinner.class);
      hidden.getEditor().setText("1000");
      hidden.commitValue();
      hidden.getEditor().setText("many");
      hidden.commitValue();
      return 0;
    });
    assertEquals(TrainingPlan.MOST_HIDDEN, plan().hidden());
  }

  @Test
  void theNetworkIsChosen() {
    for (CellKind kind : CellKind.values()) {
      choose("train-cell", kind.id());
      assertEquals(kind, plan().cell());
    }
    for (InitializerKind kind : InitializerKind.values()) {
      choose("train-initializer", kind.id());
      assertEquals(kind, plan().initializer());
    }
    type("train-seed", "77");
    assertEquals(77, plan().seed());
    type("train-seed", "seven");
    assertTrue(isShown("train-seed-problem"));
    assertEquals(77, plan().seed());
  }

  @Test
  void whatWaitsForAResetIsMarked() {
    press("train-step");
    assertFalse(isShown("train-hidden-pending"));
    FxThread.call(() -> {
      find("train-hidden", Spinner.class).increment();
      return 0;
    });
    assertTrue(isShown("train-hidden-pending"));
    assertFalse(isShown("train-layers-pending"));
    assertTrue(FxThread.call(() -> find("train-reset", ButtonBase.class).getText()).contains("1"));
    press("train-reset");
    assertFalse(isShown("train-hidden-pending"));
    assertEquals(5, samples.seen().plan().hidden());
  }

  @Test
  void learningChangesAtOnce() {
    for (OptimizerKind kind : OptimizerKind.values()) {
      choose("train-optimizer", kind.id());
      assertEquals(kind, OptimizerKind.of(plan().training().optimizer()));
    }
    type("train-rate", "0,25");
    assertEquals(0.25, plan().training().learningRate());
    for (double rate : new double[] {0.01234, 500, 0}) {
      type("train-rate", String.valueOf(rate));
      assertEquals(rate, plan().training().learningRate(), "the slider does not round what is typed");
    }
    type("train-rate", "fast");
    assertTrue(isShown("train-rate-problem"));
    FxThread.call(() -> {
      find("train-rate-slider", Slider.class).setValue(-2);
      return 0;
    });
    assertEquals(0.01, plan().training().learningRate());
    assertEquals("0.01", FxThread.call(() -> find("train-rate", TextInputControl.class).getText()));
    choose("train-clip", "norm");
    type("train-clip-limit", "2.5");
    assertEquals(new GradientClipping.ByNorm(2.5, false), plan().training().clipping());
    type("train-clip-limit", "0");
    assertTrue(isShown("train-clip-problem"));
    choose("train-clip", "value");
    assertEquals(new GradientClipping.ByValue(0.1), plan().training().clipping());
    choose("train-clip", "none");
    FxThread.call(() -> {
      samples.until(now -> now.plan().training().equals(plan().training()));
      return 0;
    });
    assertEquals(Set.of(), model.pendingProperty().get());
  }

  @Test
  void thePaceGoesFromOneStepASecondToFullSpeed() {
    FxThread.call(() -> {
      find("train-pace", Slider.class).setValue(0);
      return 0;
    });
    assertEquals(Pace.ONE, model.paceProperty().get());
    assertEquals("1 / s", text("train-pace-words"));
    FxThread.call(() -> {
      find("train-pace", Slider.class).setValue(6);
      return 0;
    });
    assertEquals(Pace.FULL, model.paceProperty().get());
  }

  @Test
  void settingsHideAndTheHeatMapShowsEveryLayer(FxRobot robot) {
    FxThread.call(() -> {
      model.change(plan().withSize(4, 3));
      model.step();
      samples.settle();
      return 0;
    });
    choose("train-heat-layer", "3");
    assertEquals(2, model.layerProperty().get());
    String last = text("train-heat-reading");
    robot.moveTo("#train-chart-heat");
    assertNotEquals(last, text("train-heat-reading"), "the number under the pointer");
    press("train-settings-toggle");
    assertFalse(isShown("train-settings"));
    press("train-settings-toggle");
    assertTrue(isShown("train-settings"));
  }

  @Test
  void languageAndThemeChangeAndKeepTheRun() {
    press("train-step");
    FxThread.call(() -> {
      strings.speak(Language.CHINESE);
      theme.set(Theme.DARK);
      return 0;
    });
    assertEquals("1", text("train-figure-step"));
    assertTrue(text("train-sentence").contains("损失"), text("train-sentence"));
    assertEquals("运行", FxThread.call(() -> find("train-run", ButtonBase.class).getText()));
  }

  @Test
  void everyControlHasATooltipAndAName() {
    FxThread.call(() -> {
      for (Node node : scene.getRoot().lookupAll(".control")) {
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
