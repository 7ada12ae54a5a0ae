package unrolled.ui.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// What the runs are trained on, and the heat map of each.
@ExtendWith(ApplicationExtension.class)
class GradientsDataUseTest extends GradientsUse {
  private final GradientsSamples samples = new GradientsSamples();
  @SuppressWarnings("NullAway.Init") // made before every test
  private Scene scene;

  @Start
  void open(Stage stage) {
    scene = new Scene(new GradientsView(samples.model, new Strings(Language.ENGLISH),
        new SimpleObjectProperty<>(Theme.LIGHT), () -> {}, List.of()), 1200, 740);
    Theme.LIGHT.dress(scene);
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

  @Test
  void taskAndSeedAreThoseOfAllRuns() {
    choose("gradients-task", "remember-blank");
    type("gradients-seed", "7");
    for (int run = 0; run < 3; run++) {
      assertEquals("remember-blank", samples.seen(run).plan().task().id());
      assertEquals(7, samples.seen(run).plan().seed());
      assertEquals(0, samples.seen(run).step());
    }
    assertTrue(text("gradients-same").startsWith("Same data, same seed."), text("gradients-same"));
    type("gradients-seed", "x");
    assertFalse(text("gradients-seed-problem").isEmpty());
    assertEquals(7, samples.seen(2).plan().seed());
    choose("gradients-task", "pair");
    assertTrue(fx(() -> find("gradients-length", Slider.class).isDisabled()));
  }

  @Test
  void aHeatMapOfEveryRunOrOfTheSelectedOneIsShown() {
    press("gradients-step");
    for (int run = 0; run < 3; run++) {
      assertTrue(isShown("gradients-chart-heat-" + run));
    }
    assertEquals("exploding", text("gradients-heat-name-2"));
    String first = text("gradients-heat-reading");
    assertTrue(first.startsWith("t = 1: "), first);
    choose("gradients-heat", "selected");
    press("gradients-run-1");
    assertFalse(isShown("gradients-chart-heat-0"));
    assertTrue(isShown("gradients-chart-heat-1"));
    assertNotEquals(first, text("gradients-heat-reading"));
    choose("gradients-experiment-choice", "truncation");
    choose("gradients-heat", "all");
    assertFalse(isShown("gradients-chart-heat-2"), "there are two runs");
  }
}
