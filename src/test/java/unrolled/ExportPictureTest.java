package unrolled;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.chart.ChartView;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.export.Format;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.Snapshots;
import unrolled.ui.export.Subject;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;

/// Pictures of the export pane, and whether all of it has room.
class ExportPictureTest {
  @ParameterizedTest
  @CsvSource({"en,light,1024,700,curves", "zh,dark,1280,800,curves", "zh,projector,1024,700,step",
      "en,projector,1280,800,curves", "en,dark,1024,700,step", "zh,light,1920,1080,curves"})
  void allOfThePaneHasRoom(String language, String look, int width, int height, String screen)
      throws IOException {
    Headless.start();
    Settings settings = new Settings(new MemoryStore());
    settings.remember(Language.of(language).orElseThrow());
    Theme theme = Theme.of(look).orElseThrow();
    settings.remember(theme);
    BufferedImage picture = FxThread.call(() -> picture(settings, theme, width, height, screen));
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("export-" + language + "-" + look + "-" + width + ".png"));
  }

  private static BufferedImage picture(Settings settings, Theme theme, int width, int height,
      String screen) {
    try (Laboratory laboratory = new Laboratory(settings, Setup.standard(), TrainingPlan.standard(),
        Runnable::run, Runnable::run)) {
      ShellView view = laboratory.view();
      laboratory.model().playhead().last();
      laboratory.model().open(screen);
      Scene scene = new Scene(view, width, height);
      theme.dress(scene);
      Snapshots.picture(scene);
      ((Button) view.lookup("#export")).fire();
      var exports = laboratory.exports();
      if (screen.equals("step")) {
        exports.choose(exports.subjectsProperty().get().stream().filter(Subject.Steps.class::isInstance)
            .findFirst().orElseThrow());
        exports.change(exports.choiceProperty().get().with(Format.PNG));
      } else {
        assertTrue(view.lookup("#curves-chart") instanceof ChartView);
        exports.change(exports.choiceProperty().get().with(Format.SVG));
      }
      BufferedImage picture = Snapshots.picture(scene);
      for (String id : new String[] {"export-what", "export-format", "export-preview", "export-save",
          "export-close", "export-language"}) {
        assertInside(view.lookup("#" + id), width, height);
      }
      return picture;
    }
  }

  private static void assertInside(Node node, int width, int height) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    assertTrue(at.getMinX() >= 0 && at.getMaxX() <= width && at.getMinY() >= 0 && at.getMaxY() <= height,
        () -> node.getId() + " at " + at);
    assertTrue(at.getWidth() > 0 && at.getHeight() > 0, () -> node.getId() + " at " + at);
  }
}
