package unrolled.ui.step;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.data.Adding;
import unrolled.engine.data.NoisySine;
import unrolled.engine.data.RandomWalk;
import unrolled.engine.data.Task;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.Trace;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// Updates of tasks of numbers: what is read, what is wanted and the squared error, drawn and put into words.
class NumbersPictureTest {
  private static Task task(String id) {
    return switch (id) {
      case "adding" -> new Adding(2);
      case "sine" -> new NoisySine(10);
      default -> new RandomWalk(10);
    };
  }

  private static StepSubject subject(String task, CellKind cell, int timesteps) {
    Run run = new Run(TrainingPlan.standard().withTask(task(task)).withCell(cell).withSize(4, 1)
        .withBatch(timesteps, 3));
    for (int i = 0; i < 20; i++) {
      run.step(false);
    }
    Moment next = run.next();
    return new StepSubject(next.trace(), next.architecture(), next.alphabet(), 0);
  }

  /// The last step of a phase.
  private static int end(Trace trace, Phase phase) {
    int end = 0;
    for (int i = 0; i < trace.size(); i++) {
      end = trace.steps().get(i).phase() == phase ? i + 1 : end;
    }
    return end;
  }

  @ParameterizedTest
  @CsvSource({"adding, RNN_TANH, 3, LOSS, LIGHT", "sine, RNN_TANH, 4, LOSS, LIGHT",
      "walk, LSTM, 3, BACKWARD, DARK", "adding, GRU, 6, FORWARD, PROJECTOR",
      "sine, RNN_TANH, 60, FORWARD, LIGHT", "adding, RNN_TANH, 200, LOSS, LIGHT"})
  void numbersAreDrawnAndToldWhereSymbolsWouldBe(String task, CellKind cell, int timesteps,
      Phase phase, Theme theme) throws IOException {
    StepSubject subject = subject(task, cell, timesteps);
    SimpleIntegerProperty position = new SimpleIntegerProperty(end(subject.trace(), phase));
    BufferedImage picture = Snapshots.picture(() -> new StepView(
        new StepViewModel(new SimpleObjectProperty<>(subject), position, new SimpleObjectProperty<>()),
        new SimpleDoubleProperty(1), new SimpleObjectProperty<>(theme), new Strings(Language.ENGLISH)), theme,
        868, 594);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture,
        folder.resolve("step-numbers-%s-%s-%d-%s.png".formatted(task, cell.id(), timesteps, phase)));
    for (Language language : Language.values()) {
      Strings strings = new Strings(language);
      StepNarration narration = new StepNarration(subject, new Numbers(strings));
      for (int at = 1; at <= Math.min(subject.trace().size(), 600); at++) {
        String said = strings.get(narration.sentence(at).meaning());
        assertTrue(said.length() > 3, said);
        assertFalse(said.contains("NaN") || said.contains("{"), said);
      }
    }
  }
}
