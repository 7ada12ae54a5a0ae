package unrolled.ui.own;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.data.Reading;
import unrolled.engine.data.TextChoice;
import unrolled.engine.text.Cut;
import unrolled.engine.text.SampleText;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

class OwnPictureTest {
  @ParameterizedTest
  @CsvSource({
      "LIGHT, ENGLISH, 940, 560", "LIGHT, CHINESE, 1200, 660", "DARK, ENGLISH, 1200, 660",
      "PROJECTOR, ENGLISH, 1800, 920", "PROJECTOR, CHINESE, 940, 560"
  })
  void thePanelIsDrawnInEverySizeAndTheme(Theme theme, Language language, int width, int height)
      throws IOException {
    try (OwnSamples samples = new OwnSamples()) {
      samples.steps(120);
      BufferedImage picture = Snapshots.picture(
          () -> new OwnPanel(samples.model, new NoFiles(), new Strings(language),
              new SimpleObjectProperty<>(theme), () -> {}),
          theme, width, height);
      Path folder = Files.createDirectories(Path.of("target", "pictures"));
      Snapshots.write(picture,
          folder.resolve("own-%s-%s-%d.png".formatted(theme.id(), language.id(), width)));
      assertEquals(width, picture.getWidth());
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, ENGLISH", "DARK, CHINESE"})
  void wordsAProblemAndARunUnderWayAreDrawn(Theme theme, Language language) throws IOException {
    try (OwnSamples samples = new OwnSamples()) {
      samples.source.take(SampleText.CHINESE);
      samples.source.change(TextChoice.standard().withCut(Cut.WORDS).withMost(200)
          .withReading(Reading.WINDOWS).withStride(5));
      samples.settle();
      samples.model.wantEpochs(10_000);
      samples.model.toggle();
      samples.until(() -> samples.step() > 200);
      samples.source.take("alone");
      samples.until(() -> samples.source.problemProperty().get() != null);
      BufferedImage picture = Snapshots.picture(
          () -> new OwnPanel(samples.model, new NoFiles(), new Strings(language),
              new SimpleObjectProperty<>(theme), () -> {}),
          theme, 1380, 780);
      Path folder = Files.createDirectories(Path.of("target", "pictures"));
      Snapshots.write(picture,
          folder.resolve("own-words-%s-%s.png".formatted(theme.id(), language.id())));
      assertEquals(1380, picture.getWidth());
    }
  }

  /// Somebody who thinks better of it.
  static final class NoFiles implements FilePlaces {
    @Override
    public Optional<Path> text(Window window) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> weights(Window window) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(Window window) {
      return Optional.empty();
    }
  }
}
