package unrolled.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.FxThread;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

class TrainPictureTest {
  private record Look(Theme theme, Language language, int width, int height) {}

  @ParameterizedTest
  @CsvSource({
      "LIGHT, ENGLISH, 940, 640", "LIGHT, CHINESE, 1200, 740", "DARK, ENGLISH, 1200, 740",
      "PROJECTOR, ENGLISH, 1800, 1000", "PROJECTOR, CHINESE, 940, 640", "LIGHT, ENGLISH, 1840, 1010"
  })
  void theScreenIsDrawnInEverySizeAndTheme(Theme theme, Language language, int width, int height)
      throws IOException {
    try (TrainSamples samples = TrainSamples.after(120, TrainingPlan.standard())) {
      picture(samples, "train", new Look(theme, language, width, height));
    }
  }

  private static void picture(TrainSamples samples, String name, Look look) throws IOException {
    BufferedImage picture =
        Snapshots.picture(() -> new TrainView(samples.model, samples.picker, new Strings(look.language()),
            new SimpleObjectProperty<>(look.theme()), new StepWays(() -> {}, List.of())), look.theme(),
            look.width(), look.height());
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture,
        folder.resolve(
            "%s-%s-%s-%d.png".formatted(name, look.theme().id(), look.language().id(), look.width())));
    assertEquals(look.width(), picture.getWidth());
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, ENGLISH, 1200, 740", "DARK, CHINESE, 940, 640", "PROJECTOR, CHINESE, 1024, 640"})
  void statesWeightsAndAStepOfThePastAreDrawn(Theme theme, Language language, int width, int height)
      throws IOException {
    TrainingPlan plan = TrainingPlan.standard().withTask(new RememberFirst(true)).withCell(CellKind.LSTM)
        .withSize(16, 2).withBatch(20, 8);
    try (TrainSamples samples = TrainSamples.after(120, plan)) {
      samples.model.travel().select(20);
      samples.model.travel().goOn();
      samples.settle();
      samples.model.change(samples.model.planProperty().get().withBatch(30, 8));
      for (int i = 0; i < 40; i++) {
        samples.model.step();
      }
      samples.model.places().show(1, ChartKind.WEIGHTS);
      samples.model.places().show(2, ChartKind.STATES);
      samples.settle();
      samples.model.travel().select(33);
      picture(samples, "train-states", new Look(theme, language, width, height));
      FxThread.call(() -> {
        samples.model.places().show(1, ChartKind.HEAT);
        return 0;
      });
      picture(samples, "train-branch", new Look(theme, language, width, height));
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, ENGLISH, 1200, 740", "PROJECTOR, CHINESE, 940, 640"})
  void aRunThatDivergedIsDrawn(Theme theme, Language language, int width, int height) throws IOException {
    TrainingPlan plan =
        TrainingPlan.standard().withTask(new RememberFirst(true)).withSize(24, 1).withBatch(60, 8)
            .withTraining(TrainingConfig.of(Optimizer.sgd(), 0.1))
            .withBeginning(Beginning.of(InitializerKind.ORTHOGONAL).withSpectralRadius(OptionalDouble.of(8)));
    try (TrainSamples samples = TrainSamples.after(300, plan)) {
      picture(samples, "train-diverged", new Look(theme, language, width, height));
      assertNotNull(samples.model.travel().rescue().stateProperty().get().moment());
    }
  }
}
