package unrolled.ui.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Spoken;
import unrolled.engine.text.SampleText;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

class WritePictureTest {
  private static WritePanel panel(Speaker who, Language language, Theme theme) {
    SimpleObjectProperty<@Nullable Speaker> speaker = new SimpleObjectProperty<>(who);
    WriteViewModel model = new WriteViewModel(speaker, "The tide ", Runnable::run, Runnable::run);
    model.setTopP(0.9);
    for (int i = 0; i < 160; i++) {
      if (i == 40) {
        model.choose(2);
      } else {
        model.step();
      }
    }
    model.rewind(150);
    return new WritePanel(model, new Strings(language), new SimpleObjectProperty<>(theme));
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH, LIGHT, ENGLISH, 1000, 560", "CHINESE, DARK, CHINESE, 1000, 560",
      "ENGLISH, PROJECTOR, ENGLISH, 1700, 850", "CHINESE, PROJECTOR, CHINESE, 1000, 560",
      "ENGLISH, DARK, ENGLISH, 1700, 850"})
  void thePanelIsDrawnInEverySizeAndTheme(SampleText text, Theme theme, Language language, int width,
      int height) throws IOException {
    BufferedImage picture =
        Snapshots.picture(() -> panel(Spoken.of(text), language, theme), theme, width, height);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture,
        folder.resolve("write-%s-%s-%d.png".formatted(theme.id(), language.id(), width)));
    assertEquals(width, picture.getWidth());
  }

  @ParameterizedTest
  @EnumSource(SampleText.class)
  void wordsAreDrawnToo(SampleText text) throws IOException {
    BufferedImage picture = Snapshots.picture(() -> panel(Spoken.words(text), Language.ENGLISH, Theme.LIGHT),
        Theme.LIGHT, 1280, 700);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("write-words-%s.png".formatted(text.id())));
    assertEquals(1280, picture.getWidth());
  }
}
