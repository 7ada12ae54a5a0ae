package unrolled.ui.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.ui.runs.Pace;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// Every control of the Gradients screen.
@ExtendWith(ApplicationExtension.class)
class GradientsUseTest extends GradientsUse {
  private final GradientsSamples samples = new GradientsSamples();
  private final GradientsViewModel model = samples.model;
  private final Strings strings = new Strings(Language.ENGLISH);
  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final SimpleBooleanProperty seen = new SimpleBooleanProperty();
  @SuppressWarnings("NullAway.Init") // made before every test
  private Scene scene;
  private int steps;

  @Start
  void open(Stage stage) {
    Label detail = new Label("one hop");
    detail.setId("one-hop");
    scene = new Scene(new GradientsView(model, strings, theme, () -> steps++,
        List.of(new DetailPane("hop", detail, seen))), 1200, 740);
    theme.subscribe(now -> now.dress(scene));
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    samples.close();
  }

  @Override
  Scene scene() {
    return scene;
  }

  @Override
  void settle() {
    samples.settle();
  }

  private TrainingPlan plan() {
    return model.planProperty().get();
  }

  @Test
  void trainOneStepResetAndOpen() {
    press("gradients-step");
    assertEquals("step 1", text("gradients-speed"));
    assertEquals("ρ = 0.6", text("gradients-run-0-own"));
    assertEquals("step 1", text("gradients-run-0-state"));
    press("gradients-open");
    assertEquals(2, samples.opened.getFirst().step());
    assertEquals(1, steps);
    fx(() -> {
      find("gradients-play", ButtonBase.class).fire();
      samples.until(() -> samples.seen(0).step() > 3);
      return 0;
    });
    assertTrue(model.runs().runningProperty().get());
    press("gradients-play");
    press("gradients-reset");
    assertEquals("step 0", text("gradients-speed"));
    slide("gradients-pace", 0);
    assertEquals(Pace.ONE, model.runs().paceProperty().get());
  }

  @Test
  void aRunIsSelectedAndItsSlidersMoveIt() {
    press("gradients-run-2");
    assertEquals(2, model.selectedProperty().get());
    assertTrue(text("gradients-sentence").startsWith("exploding"));
    slide("gradients-radius", 1.5);
    assertEquals(1.5, samples.seen(2).radius(), 1e-12);
    assertEquals("Spectral radius ρ of Wₕₕ: 1.5", text("gradients-radius-value"));
    assertEquals("Wₕₕ as it is now: ρ = 1.5000", text("gradients-radius-now"));
    slide("gradients-length", 20);
    assertEquals(20, plan().timesteps());
    assertEquals(40, samples.seen(0).plan().timesteps());
    fx(() -> {
      find("gradients-all", CheckBox.class).fire();
      return 0;
    });
    slide("gradients-length", 30);
    assertEquals(30, samples.seen(0).plan().timesteps());
  }

  @Test
  void theNetworkChanges() {
    assertFalse(isShown("gradients-forget"));
    choose("gradients-cell", CellKind.LSTM.id());
    assertTrue(isShown("gradients-forget"));
    slide("gradients-forget", 3);
    assertEquals(3, plan().beginning().forgetBias().orElseThrow());
    choose("gradients-cell", CellKind.GRU.id());
    slide("gradients-update", -1);
    assertEquals(-1, plan().beginning().updateBias().orElseThrow());
    choose("gradients-initializer", InitializerKind.IDENTITY.id());
    assertEquals(InitializerKind.IDENTITY, samples.seen(0).plan().initializer());
    spin("gradients-hidden", 2);
    assertEquals(34, samples.seen(0).plan().hidden());
    spin("gradients-layers", 2);
    assertEquals(3, samples.seen(0).plan().layers());
    choose("gradients-layer", "3");
    assertEquals(2, model.sight().layerProperty().get());
    choose("gradients-heat-layer", "2");
    assertEquals(1, model.sight().layerProperty().get());
    choose("gradients-way", "depth");
    assertTrue(model.sight().depthProperty().get());
    slide("gradients-time", 5);
    assertEquals("t = 5", text("gradients-time-words"));
    choose("gradients-way", "time");
    assertFalse(model.sight().depthProperty().get());
  }

  @Test
  void theWayOfLearningChanges() {
    press("gradients-step");
    choose("gradients-clip", "norm");
    assertEquals(new GradientClipping.ByNorm(1, false), samples.seen(0).plan().training().clipping());
    type("gradients-clip-limit", "0.001");
    press("gradients-step");
    assertEquals("Clipped in 50% of the latest 100 steps", text("gradients-clipped"));
    choose("gradients-optimizer", OptimizerKind.ADAM.id());
    type("gradients-rate", "0.02");
    assertEquals(0.02, samples.seen(0).plan().training().learningRate());
    slide("gradients-rate-slider", -1);
    assertEquals(0.1, samples.seen(0).plan().training().learningRate());
    spin("gradients-window", 10);
    assertEquals(10, samples.seen(0).plan().training().window());
    assertEquals(2, samples.seen(0).step(), "none of these begins anew");
  }

  @Test
  void everyExperimentHasItsWords() {
    String before = text("gradients-look-for");
    choose("gradients-experiment-choice", "lstm");
    assertNotEquals(before, text("gradients-look-for"));
    assertEquals("LSTM, b_f 3", text("gradients-run-2-name"));
    assertTrue(text("gradients-same").contains("the forget bias"));
    choose("gradients-experiment-choice", "truncation");
    assertFalse(isShown("gradients-run-2"));
  }

  @Test
  void aDivergenceIsSaidAndOneClickGoesOn() {
    assertFalse(isShown("gradients-divergence-bar"));
    choose("gradients-experiment-choice", "clipping");
    for (int i = 0; i < 5; i++) {
      press("gradients-step");
    }
    assertTrue(isShown("gradients-divergence-bar"));
    assertTrue(text("gradients-divergence").startsWith("exploding stopped at step"),
        text("gradients-divergence"));
    fx(() -> {
      find("gradients-clip-on", ButtonBase.class).fire();
      samples.until(() -> samples.seen(2).step() > 3);
      return 0;
    });
    press("gradients-play");
    assertFalse(isShown("gradients-divergence-bar"));
    assertEquals(2, model.selectedProperty().get());
    assertEquals(new GradientClipping.ByNorm(1, false), samples.seen(2).plan().training().clipping());
  }

  @Test
  void detailsAreChosenAndKnowWhetherTheyAreSeen() {
    assertFalse(seen.get());
    choose("gradients-detail", "hop");
    assertTrue(isShown("one-hop"));
    assertTrue(seen.get());
    assertFalse(isShown("gradients-chart-curve"), "what looks closer takes all the room");
    choose("gradients-detail", "change");
    assertFalse(isShown("one-hop"));
    assertFalse(seen.get());
    assertTrue(isShown("gradients-chart-change"));
    assertTrue(isShown("gradients-chart-curve"));
  }

  @Test
  void settingsHideAndLanguageAndThemeChangeWithoutLosingAnything() {
    assertFalse(isShown("gradients-key"));
    press("gradients-settings-toggle");
    assertFalse(isShown("gradients-settings"));
    assertTrue(isShown("gradients-key"));
    press("gradients-settings-toggle");
    press("gradients-step");
    fx(() -> {
      strings.speak(Language.CHINESE);
      theme.set(Theme.DARK);
      return 0;
    });
    assertEquals("第 1 步", text("gradients-speed"));
    assertTrue(text("gradients-sentence").startsWith("消失"));
  }

  @Test
  void everyControlHasATooltipAndAName() {
    fx(() -> {
      for (Node node : scene.getRoot().lookupAll(".control")) {
        boolean own =
            node.getId() != null && node.getId().startsWith("gradients-") && node.isFocusTraversable();
        if (own && node instanceof Control control && !"gradients-settings".equals(node.getId())) {
          assertTrue(control.getTooltip() != null && !control.getTooltip().getText().isBlank(), node::getId);
          assertFalse(Objects.requireNonNullElse(control.getAccessibleText(), "").isBlank(), node.getId());
        }
      }
      return 0;
    });
  }
}
