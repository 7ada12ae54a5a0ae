package unrolled.ui.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.ui.Snapshots;
import unrolled.ui.prose.stage.Stage;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// Every stage of the program as a picture, in both languages and all looks.
class ProgramPictureTest {
  private static final ProgramViewModel MODEL = new ProgramViewModel(Runnable::run, Runnable::run, _ -> {});

  @ParameterizedTest
  @CsvSource({
      "LIGHT, ENGLISH, 949, 630, AS_WRITTEN, 0", "LIGHT, CHINESE, 1205, 730, CORRECTED, 30",
      "DARK, CHINESE, 949, 630, BOTH, 60", "PROJECTOR, ENGLISH, 1205, 730, AS_WRITTEN, 100",
      "PROJECTOR, CHINESE, 1845, 1010, BOTH, 100", "DARK, ENGLISH, 1845, 1010, CORRECTED, 100"
  })
  void everyStageIsDrawnInEverySizeAndTheme(Theme theme, Language language, int width, int height,
      Source source, int epochs) throws IOException {
    MODEL.prepare();
    while (MODEL.madeProperty().get() < epochs) {
      MODEL.makeOne();
    }
    MODEL.lookAt(epochs);
    MODEL.open(source);
    MODEL.select(6);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    int[] before = {};
    for (Stage stage : Stage.values()) {
      MODEL.stageProperty().set(stage);
      BufferedImage picture = Snapshots.picture(() -> new ProgramView(MODEL, new Strings(language),
          new SimpleObjectProperty<>(theme), () -> {}), theme, width, height);
      Snapshots.write(picture, folder.resolve("program-%s-%s-%d-%s-%02d-%s.png".formatted(theme.id(),
          language.id(), width, source.id(), stage.ordinal() + 1, stage.id())));
      assertEquals(width, picture.getWidth());
      int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
      assertTrue(!Arrays.equals(before, pixels), stage.id());
      before = pixels;
    }
  }
}
