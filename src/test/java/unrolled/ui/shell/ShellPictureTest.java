package unrolled.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

class ShellPictureTest {

  @ParameterizedTest
  @CsvSource({
      "LIGHT, ENGLISH, 1024, 700", "LIGHT, CHINESE, 1280, 800", "DARK, ENGLISH, 1280, 800",
      "DARK, CHINESE, 1024, 700", "PROJECTOR, ENGLISH, 1920, 1080", "PROJECTOR, CHINESE, 1024, 700",
      "PROJECTOR, ENGLISH, 1024, 700", "LIGHT, ENGLISH, 1920, 1080", "DARK, CHINESE, 1920, 1080"
  })
  void theFrameFillsEverySizeInItsTheme(Theme theme, Language language, int width, int height)
      throws IOException {
    BufferedImage picture =
        Snapshots.picture(() -> new SampleShell(theme, language).view, theme, width, height);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture,
        folder.resolve("shell-%s-%s-%d.png".formatted(theme.id(), language.id(), width)));
    assertEquals(width, picture.getWidth());
    assertEquals(height, picture.getHeight());
    assertEquals(argb(theme, Tone.GROUND), picture.getRGB(width / 2 - 100, height / 2), "the stage");
    assertEquals(argb(theme, Tone.PAPER), picture.getRGB(width - 3, 3), "the top bar");
  }

  @ParameterizedTest
  @EnumSource
  void theKeyListLiesOverTheScreen(Theme theme) throws IOException {
    BufferedImage picture = Snapshots.picture(() -> {
      SampleShell shell = new SampleShell(theme, theme == Theme.DARK ? Language.CHINESE : Language.ENGLISH);
      shell.model.toggleKeys();
      return shell.view;
    }, theme, 1024, 700);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("keys-%s.png".formatted(theme.id())));
    assertNotEquals(argb(theme, Tone.GROUND), picture.getRGB(1000, 300), "the stage lies in shadow");
  }

  private static int argb(Theme theme, Tone tone) {
    var colour = theme.palette().color(tone);
    return 0xff000000
        | (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
  }
}
