package unrolled.ui.prose;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
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
      "LIGHT, ENGLISH, 949, 630, AS_WRITTEN, 0, TEXT+WORDS+IDS+PADDING",
      "LIGHT, CHINESE, 1205, 730, CORRECTED, 30, SENTENCES+BATCHES+LSTM+ADAM",
      "DARK, CHINESE, 949, 630, BOTH, 60, NGRAMS+EMBEDDING+LOSS+GENERATION",
      "PROJECTOR, ENGLISH, 1205, 730, AS_WRITTEN, 100, PADDING+LOSS+LSTM+GENERATION",
      "PROJECTOR, CHINESE, 1845, 1010, BOTH, 100, IDS+BATCHES+LSTM+SOFTMAX",
      "DARK, ENGLISH, 1845, 1010, CORRECTED, 100, LINEAR+LOSS+ADAM+GENERATION"
  })
  void stagesAreDrawnInEverySizeAndTheme(ArgumentsAccessor given) throws IOException {
    Theme theme = Objects.requireNonNull(given.get(0, Theme.class));
    Language language = Objects.requireNonNull(given.get(1, Language.class));
    int width = Objects.requireNonNull(given.getInteger(2));
    int height = Objects.requireNonNull(given.getInteger(3));
    prepare(Objects.requireNonNull(given.get(4, Source.class)), Objects.requireNonNull(given.getInteger(5)));
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    int[] before = {};
    for (String name : Objects.requireNonNull(given.getString(6)).split("\\+")) {
      Stage stage = Stage.valueOf(name);
      MODEL.stageProperty().set(stage);
      BufferedImage picture = Snapshots.picture(() -> new ProgramView(MODEL, new Strings(language),
          new SimpleObjectProperty<>(theme), () -> {}), theme, width, height);
      Snapshots.write(picture, folder.resolve("program-%s-%s-%d-%s-%02d-%s.png".formatted(theme.id(),
          language.id(), width, MODEL.sourceProperty().get().id(), stage.ordinal() + 1, stage.id())));
      int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
      assertFalse(Arrays.equals(before, pixels), stage.id());
      before = pixels;
    }
  }

  private static void prepare(Source source, int epochs) {
    MODEL.prepare();
    while (MODEL.madeProperty().get() < epochs) {
      MODEL.makeOne();
    }
    MODEL.lookAt(epochs);
    MODEL.open(source);
    MODEL.select(6);
  }
}
