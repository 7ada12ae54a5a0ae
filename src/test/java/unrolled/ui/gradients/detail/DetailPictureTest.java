package unrolled.ui.gradients.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

class DetailPictureTest {
  private static TrainingPlan plan(String panel, Theme theme) {
    if (panel.equals("split")) {
      TrainingPlan every = DetailSamples.plan(CellKind.RNN_TANH).withTask(new unrolled.engine.data.Cycle());
      return theme == Theme.LIGHT ? every.withBeginning(DetailSamples.radius(1.5)) : every;
    }
    return switch (theme) {
      case LIGHT -> DetailSamples.plan(CellKind.RNN_TANH);
      case DARK -> DetailSamples.lstm();
      case PROJECTOR -> DetailSamples.plan(CellKind.GRU).withBeginning(
          DetailSamples.radius(1).withGateBiases(OptionalDouble.empty(), OptionalDouble.of(2)));
    };
  }

  private static Region panel(String name, TrainingPlan plan, Strings strings, Theme look) {
    var moment = new SimpleObjectProperty<>(DetailSamples.moment(plan));
    var theme = new SimpleObjectProperty<>(look);
    return switch (name) {
      case "hop" -> new HopPanel(new HopViewModel(moment, Runnable::run, Runnable::run), strings, theme);
      case "split" ->
          new SplitPanel(new SplitViewModel(moment, Runnable::run, Runnable::run), strings, theme);
      default -> new MeterPanel(new MeterViewModel(moment, Runnable::run, Runnable::run), strings, theme);
    };
  }

  @ParameterizedTest
  @CsvSource({
      "hop, LIGHT, ENGLISH, 700, 420", "hop, DARK, CHINESE, 1000, 520", "hop, PROJECTOR, ENGLISH, 1500, 800",
      "split, LIGHT, ENGLISH, 700, 300", "split, DARK, CHINESE, 1000, 420",
      "split, PROJECTOR, ENGLISH, 1500, 700",
      "meter, LIGHT, ENGLISH, 700, 300", "meter, DARK, CHINESE, 1000, 420",
      "meter, PROJECTOR, ENGLISH, 1500, 700",
  })
  void everyPanelIsDrawnInEverySizeAndTheme(String name, Theme theme, Language language, int width,
      int height)
      throws IOException {
    BufferedImage picture = Snapshots.picture(
        () -> panel(name, plan(name, theme), new Strings(language), theme), theme, width, height);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture,
        folder.resolve("detail-%s-%s-%s-%d.png".formatted(name, theme.id(), language.id(), width)));
    assertEquals(width, picture.getWidth());
  }
}
