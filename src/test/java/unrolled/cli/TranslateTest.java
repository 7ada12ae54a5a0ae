package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.io.FileProblem;
import unrolled.engine.network.Network;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.Translations;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.torch.ModelFile;

/// `generate` with the weights of an encoder and a decoder, held against what training shows of the numerals held out.
class TranslateTest {
  @TempDir
  private Path folder;

  private final Shell shell = new Shell();

  private Path written(Network network, Map<String, String> texts) throws FileProblem {
    Path file = folder.resolve("roman.safetensors");
    ModelFile.write(file, network, texts);
    return file;
  }

  private static Run trained() {
    Run run = new Run(TrainingPlan.standard().withTask(new RomanNumerals(2, false)).withCell(CellKind.GRU)
        .withSize(12, 1).withBatch(11, 16));
    for (int i = 0; i < 60; i++) {
      run.step(false);
    }
    return run;
  }

  @Test
  void whatIsWrittenIsWhatTrainingShows() throws FileProblem {
    Run run = trained();
    Path file = written(run.next().network(), Map.of("task", "roman"));
    Translations all = Objects.requireNonNull(run.snapshot(0, 0, RunState.PAUSED, 0).translations());
    for (Translations.Translation each : all.all()) {
      Shell other = new Shell();
      assertEquals(0, other.run("generate", "--weights", file, "--prompt", each.source()), other::toString);
      assertEquals(each.written() + System.lineSeparator(), other.out(), each.source());
    }
    assertTrue(all.all().size() > 10, "numerals are held out");
  }

  @Test
  void aNumeralThatTrainWasTaughtIsTranslated() {
    Path file = folder.resolve("learned.safetensors");
    assertEquals(0, shell.run("train", "--task", "roman", "--difficulty", 2, "--cell", "gru", "--hidden", 32,
        "--batch", 32, "--rate", 0.01, "--steps", 400, "--weights", file), shell::toString);
    Shell other = new Shell();
    assertEquals(0, other.run("generate", "--weights", file, "--prompt", " XCIX "), other::toString);
    assertEquals("99" + System.lineSeparator(), other.out());
  }

  @ParameterizedTest
  @CsvSource({"IIIIIIIII, up to 8 signs out of I V X L C", "MX, up to 8 signs", "·V, up to 8 signs",
      "x, up to 8 signs"})
  void whatIsNoNumeralIsOneSentence(String prompt, String says) throws FileProblem {
    Path file = written(trained().next().network(), Map.of("task", "roman"));
    assertEquals(1, shell.run("generate", "--weights", file, "--prompt", prompt), shell::toString);
    assertTrue(shell.err().contains(says), shell::err);
    assertEquals(1, shell.err().lines().count(), shell::err);
  }

  @Test
  void nothingIsDrawnAndTheTaskMustBeKnown() throws FileProblem {
    Network network = trained().next().network();
    assertEquals(2,
        shell.run("generate", "--weights", written(network, Map.of("task", "roman")), "--prompt", "X",
            "--seed", 3),
        shell::toString);
    assertTrue(shell.err().contains("leave out --seed"), shell::err);
    for (String task : new String[] {"", "pair"}) {
      Shell other = new Shell();
      assertEquals(1,
          other.run("generate", "--weights", written(network, Map.of("task", task)), "--prompt", "X",
              "--language", "zh"),
          other::toString);
      assertTrue(other.err().contains("train --task roman"), other::err);
    }
  }
}
