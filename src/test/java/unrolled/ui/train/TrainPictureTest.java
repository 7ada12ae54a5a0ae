package unrolled.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

class TrainPictureTest {
  @ParameterizedTest
  @CsvSource({
      "LIGHT, ENGLISH, 940, 640", "LIGHT, CHINESE, 1200, 740", "DARK, ENGLISH, 1200, 740",
      "PROJECTOR, ENGLISH, 1800, 1000", "PROJECTOR, CHINESE, 940, 640", "LIGHT, ENGLISH, 1840, 1010"
  })
  void theScreenIsDrawnInEverySizeAndTheme(Theme theme, Language language, int width, int height)
      throws IOException {
    try (TrainSamples samples = TrainSamples.after(120, TrainingPlan.standard())) {
      BufferedImage picture = Snapshots.picture(() -> new TrainView(samples.model, new Strings(language),
          new SimpleObjectProperty<>(theme), () -> {}), theme, width, height);
      Path folder = Files.createDirectories(Path.of("target", "pictures"));
      Snapshots.write(picture,
          folder.resolve("train-%s-%s-%d.png".formatted(theme.id(), language.id(), width)));
      assertEquals(width, picture.getWidth());
    }
  }
}
