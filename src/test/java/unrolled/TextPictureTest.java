package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.program.ProgramRun;
import unrolled.engine.program.ProgramStep;
import unrolled.engine.program.Rules;
import unrolled.engine.program.TextProgram;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.engine.text.SampleText;
import unrolled.ui.Snapshots;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;
import unrolled.ui.step.StepSubject;
import unrolled.ui.theme.Theme;

/// The Text screen in the whole window, and an update of the article's program on the Step screen.
class TextPictureTest {
  private static Path folder() throws IOException {
    return Files.createDirectories(Path.of("target", "pictures"));
  }

  @ParameterizedTest
  @CsvSource({"both, generation, en, light", "corrected, embedding, zh, projector"})
  void theScreenIsDrawnInTheWholeWindow(String part, String stage, String language, String theme)
      throws IOException {
    BufferedImage picture = Pictures.picture(
        new PictureRequest("text", Setup.standard(), false, "first", TrainingPlan.standard(),
            Experiment.RADIUS, 30,
            new PictureRequest.Look(language, theme, 1280, 800), PictureRequest.Text.program(part, stage)),
        0);
    Snapshots.write(picture, folder().resolve("window-text-%s-%s.png".formatted(part, language)));
    assertEquals(1280, picture.getWidth());
  }

  /// A picture of a text of one's own shows it learned, not as it is being prepared.
  @ParameterizedTest
  @CsvSource({"own, unit, 7, 0", "write, unit, 0, 1", "insight, look, 5, 0", "insight, pin, 5, 0"})
  void aTextOfOnesOwnIsLearnedBeforeItIsDrawn(String part, String question, int steps, int epochs)
      throws IOException {
    PictureRequest.Own own = new PictureRequest.Own("chinese", epochs, plan -> plan.withSize(6, 1));
    PictureRequest.Text text =
        new PictureRequest.Text(part, "text", own, part.equals("own") ? 0 : 12, question);
    try (Laboratory laboratory = new Laboratory(new Settings(new MemoryStore()), Setup.standard(),
        TrainingPlan.standard(), Runnable::run, Runnable::run)) {
      BufferedImage picture = Snapshots.picture(() -> {
        ShellView view = laboratory.view();
        laboratory.model().open("text");
        laboratory.writing().show(text, steps);
        return view;
      }, Theme.LIGHT, 1280, 800);
      Snapshots.write(picture, folder().resolve("window-text-%s-%s.png".formatted(part, question)));
      var learner = laboratory.writing().own().model();
      var seen = Objects.requireNonNull(learner.training().snapshotProperty().get());
      long wanted = epochs == 0 ? steps : seen.plan().steps(epochs);
      assertEquals(wanted, seen.step());
      assertEquals(6, seen.plan().hidden());
      assertEquals(wanted, Objects.requireNonNull(learner.trainedProperty().get()).step());
      assertEquals(SampleText.CHINESE.text(), learner.learnedProperty().get().given().text());
      assertEquals(part, laboratory.writing().parts().openProperty().get());
    }
  }

  @ParameterizedTest
  @CsvSource({"7, forward", "697, update"})
  void anUpdateOfTheProgramIsDrawnOnTheStepScreen(int position, String name) throws IOException {
    TextProgram program = TextProgram.of(Rules.CORRECTED);
    ProgramStep step = new ProgramStep(program, 0, new ProgramRun(program, 0).next(), 6);
    try (Laboratory laboratory = new Laboratory(new Settings(new MemoryStore()), Setup.standard(),
        TrainingPlan.standard(), Runnable::run, Runnable::run)) {
      laboratory.session().open(step);
      StepSubject subject = Objects.requireNonNull(laboratory.session().subjectProperty().get());
      assertEquals(program.rows().get(6).input(),
          IntStream.range(0, 10).mapToObj(subject::input).toList());
      BufferedImage picture = Snapshots.picture(() -> {
        ShellView view = laboratory.view();
        laboratory.model().playhead().to(position);
        return view;
      }, Theme.LIGHT, 1280, 800);
      Snapshots.write(picture, folder().resolve("window-text-step-%s.png".formatted(name)));
      assertEquals(position, laboratory.model().playhead().position());
    }
  }
}
