package unrolled.ui.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

class GradientsPictureTest {
  @ParameterizedTest
  @CsvSource({
      "radius, 80, LIGHT, ENGLISH, 940x640", "lstm, 60, DARK, CHINESE, 1200x740",
      "clipping, 60, LIGHT, CHINESE, 1200x740", "radius, 60, PROJECTOR, ENGLISH, 1200x740",
      "deep, 8, LIGHT, ENGLISH, 1840x1010", "truncation, 40, PROJECTOR, CHINESE, 1840x1010"
  })
  void theScreenIsDrawnInEverySizeAndTheme(String experiment, int steps, Theme theme, Language language,
      String size) throws IOException {
    int width = Integer.parseInt(size.split("x")[0]);
    int height = Integer.parseInt(size.split("x")[1]);
    try (GradientsSamples samples = GradientsSamples.after(experiment, steps)) {
      samples.model.sight().depthProperty().set(experiment.equals("deep"));
      BufferedImage picture = Snapshots.picture(() -> new GradientsView(samples.model, new Strings(language),
          new SimpleObjectProperty<>(theme), () -> {}, List.of()), theme, width, height);
      Path folder = Files.createDirectories(Path.of("target", "pictures"));
      Snapshots.write(picture, folder.resolve(
          "gradients-%s-%s-%s-%d.png".formatted(experiment, theme.id(), language.id(), width)));
      assertEquals(width, picture.getWidth());
    }
  }
}
