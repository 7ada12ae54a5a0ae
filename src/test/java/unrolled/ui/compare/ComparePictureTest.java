package unrolled.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

class ComparePictureTest {
  @ParameterizedTest
  @CsvSource({
      "LIGHT, ENGLISH, 940, 640, LOSSES, NORMS, true", "LIGHT, CHINESE, 1196, 744, LOSSES, NORMS, false",
      "DARK, ENGLISH, 1196, 744, GATES, STATES, true",
      "PROJECTOR, ENGLISH, 1836, 1024, LOSSES, PREDICTIONS, true",
      "PROJECTOR, CHINESE, 1196, 744, LOSSES, NORMS, true",
      "LIGHT, ENGLISH, 1836, 1024, STATES, PREDICTIONS, false",
      "LIGHT, ENGLISH, 1196, 744, GATES, PREDICTIONS, true", "DARK, CHINESE, 940, 640, STATES, GATES, false"
  })
  void everyPictureIsDrawnInEverySizeAndTheme(ArgumentsAccessor given) throws IOException {
    Theme theme = Objects.requireNonNull(given.get(0, Theme.class));
    Language language = Objects.requireNonNull(given.get(1, Language.class));
    int width = Objects.requireNonNull(given.getInteger(2));
    int height = Objects.requireNonNull(given.getInteger(3));
    Picture first = Objects.requireNonNull(given.get(4, Picture.class));
    Picture second = Objects.requireNonNull(given.get(5, Picture.class));
    try (CompareSamples samples = CompareSamples.after(120)) {
      samples.model.look().pictureProperty(0).set(first);
      samples.model.look().pictureProperty(1).set(second);
      samples.model.look().overlayProperty().set(Objects.requireNonNull(given.getBoolean(6)));
      samples.model.lookAt(7);
      BufferedImage picture = Snapshots.picture(() -> new CompareView(samples.model, new Strings(language),
          new SimpleObjectProperty<>(theme), () -> {}), theme, width, height);
      Path folder = Files.createDirectories(Path.of("target", "pictures"));
      Snapshots.write(picture,
          folder.resolve("compare-%s-%s-%d-%s-%s.png".formatted(theme.id(), language.id(),
              width, first.id(), second.id())));
      assertEquals(width, picture.getWidth());
      assertEquals(height, picture.getHeight());
    }
  }
}
