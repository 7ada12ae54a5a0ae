package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.cell.Control;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Setup;
import unrolled.ui.Snapshots;

/// The Train screen in the whole window, after real training.
class PicturesTest {
  private static PictureRequest request(TrainingPlan plan, int steps, PictureRequest.Look look) {
    return new PictureRequest("train", Setup.standard(), false, "first", plan, Experiment.RADIUS, steps, look,
        PictureRequest.Text.BEGIN);
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  @Test
  void theSameSeedGivesTheSamePictureAndAnotherSeedAnother() {
    PictureRequest.Look look = new PictureRequest.Look("en", "light", 1024, 700);
    TrainingPlan plan = TrainingPlan.standard();
    int[] once = pixels(Pictures.picture(request(plan, 40, look), 0));
    assertTrue(Arrays.equals(once, pixels(Pictures.picture(request(plan, 40, look), 0))));
    assertFalse(Arrays.equals(once, pixels(Pictures.picture(request(plan.withSeed(2), 40, look), 0))));
  }

  @ParameterizedTest
  @CsvSource({"radius, 200, en, light, 1280x800", "lstm, 0, zh, dark, 1024x700",
      "adam, 60, en, projector, 1920x1080"})
  void experimentsAreDrawnInTheWholeWindow(String id, int steps, String language, String theme, String size)
      throws IOException {
    int width = Integer.parseInt(size.split("x")[0]);
    int height = Integer.parseInt(size.split("x")[1]);
    Experiment experiment =
        Experiment.ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    BufferedImage picture = Pictures.picture(new PictureRequest("gradients", Setup.standard(), false, "first",
        TrainingPlan.standard(), experiment, steps, new PictureRequest.Look(language, theme, width, height),
        PictureRequest.Text.BEGIN), 0);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("window-gradients-%s-%s-%d.png".formatted(id, language, width)));
    assertEquals(width, picture.getWidth());
  }

  @ParameterizedTest
  @CsvSource({"en, light, 1024, 700", "zh, dark, 1024, 700", "zh, light, 1280, 800", "en, dark, 1280, 800",
      "en, projector, 1280, 800", "zh, projector, 1920, 1080", "en, light, 1920, 1080"})
  void trainingIsDrawnInEveryLookAndSize(String language, String theme, int width, int height)
      throws IOException {
    TrainingPlan plan = TrainingPlan.standard().withTask(new RememberFirst(false)).withCell(CellKind.GRU)
        .withSize(16, 2).withBatch(30, 8).withControl(Control.NONE);
    BufferedImage picture = Pictures.picture(
        request(plan, 120, new PictureRequest.Look(language, theme, width, height)), 0);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("window-train-%s-%s-%d.png".formatted(theme, language, width)));
    assertEquals(width, picture.getWidth());
    assertEquals(height, picture.getHeight());
  }

  @ParameterizedTest
  @CsvSource({"en, light, 1024, 700", "zh, dark, 1280, 800", "en, projector, 1280, 800",
      "zh, light, 1920, 1080"})
  void theComparisonIsDrawnInEveryLookAndSize(String language, String theme, int width, int height)
      throws IOException {
    TrainingPlan plan = App.plan("compare").withBatch(12, 8);
    PictureRequest request = new PictureRequest("compare", Setup.standard(), false, "first", plan,
        Experiment.RADIUS, 60, new PictureRequest.Look(language, theme, width, height),
        PictureRequest.Text.BEGIN);
    BufferedImage picture = Pictures.picture(request, 0);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("window-compare-%s-%s-%d.png".formatted(theme, language, width)));
    assertEquals(width, picture.getWidth());
  }
}
