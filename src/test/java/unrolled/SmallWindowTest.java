package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.ui.FxThread;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;

/// The smallest window in the largest type: the frame stays inside it, whichever screen is open.
@ExtendWith(ApplicationExtension.class)
class SmallWindowTest {
  private static final double WIDTH = 1024;
  private static final double HEIGHT = 700;

  private final Laboratory laboratory = new Laboratory(
      new Settings(new MemoryStore()), Setup.standard(), TrainingPlan.standard(), Runnable::run,
      Runnable::run);
  private Scene scene;

  @Start
  void open(Stage stage) {
    ShellView view = laboratory.view();
    scene = new Scene(view, WIDTH, HEIGHT);
    stage.setScene(scene);
    view.attach(scene);
    stage.sizeToScene();
    stage.show();
  }

  @AfterEach
  void end() {
    laboratory.close();
  }

  private Bounds place(String id) {
    return FxThread.call(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      var node = Objects.requireNonNull(scene.lookup("#" + id), id);
      return node.localToScene(node.getLayoutBounds());
    });
  }

  private void look(Theme theme, String screen) {
    FxThread.call(() -> {
      laboratory.model().choose(theme);
      laboratory.model().open(screen);
      return 0;
    });
  }

  @Test
  void theFrameOfEveryScreenStaysInsideTheSmallestWindowInEveryLook() {
    for (Theme theme : Theme.values()) {
      for (String screen : App.screens()) {
        look(theme, screen);
        assertTrue(place("top-bar").getMinY() >= 0, theme + " " + screen);
        assertTrue(place("workspace").getMaxY() <= HEIGHT + 0.5, theme + " " + screen);
        assertTrue(place("playback").getMaxY() <= HEIGHT + 0.5, theme + " " + screen);
        assertTrue(place("screen-" + App.screens().getLast()).getMaxY() <= place("rail").getMaxY() + 0.5,
            theme + " " + screen);
      }
    }
  }

  @Test
  void theRailShowsIconsAloneOnlyWhereItIsTooLowForNames() {
    assertEquals(Language.ENGLISH, laboratory.model().strings().language());
    look(Theme.LIGHT, "step");
    place("rail");
    assertEquals(ContentDisplay.TOP, button().getContentDisplay());
    look(Theme.PROJECTOR, "step");
    place("rail");
    assertEquals(ContentDisplay.GRAPHIC_ONLY, button().getContentDisplay());
  }

  private ToggleButton button() {
    return (ToggleButton) Objects.requireNonNull(scene.lookup("#screen-step"));
  }
}
