package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.cell.Control;
import unrolled.engine.io.Safetensors;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.torch.ModelFile;

class TrainCommandTest {
  @TempDir
  private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return UnrolledCommand.commandLine(args).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
        .execute(args);
  }

  /// Nobody trains for long to hear at the end that there is no such folder.
  @Test
  void aFileThatCannotBeWrittenIsSaidBeforeTheTraining() {
    Path weights = folder.resolve("pair.safetensors");
    assertEquals(1, run("train", "--steps", "2", "--weights", weights.toString(), "--history",
        folder.resolve("missing").resolve("pair.csv").toString()));
    assertTrue(err.toString().contains("missing does not exist"), err::toString);
    assertFalse(Files.exists(weights));
  }

  @Test
  void theNumbersAreThoseOfTheTrainScreen() throws IOException {
    Path weights = folder.resolve("pair.safetensors");
    Path history = folder.resolve("pair.csv");
    int code = run("train", "--cell", "lstm", "--seed", "4", "--steps", "60", "--weights", weights.toString(),
        "--history", history.toString());
    assertEquals(0, code, err::toString);
    Run same = new Run(TrainingPlan.standard().withCell(CellKind.LSTM).withSeed(4));
    for (int i = 0; i < 60; i++) {
      same.step(true);
    }
    ModelFile.Saved saved = ModelFile.read(weights);
    for (var parameter : saved.network().parameters().variables()) {
      var trained = same.execution().graph().parameters().stream()
          .filter(each -> each.name().equals(parameter.name())).findFirst().orElseThrow();
      assertArrayEquals(same.execution().memory().values(trained),
          saved.network().parameters().get(parameter.name()), parameter.name());
    }
    assertEquals("[\"A\",\"B\",\"C\"]", saved.texts().get("vocabulary"));
    List<String> lines = Files.readAllLines(history);
    assertEquals(61, lines.size());
    assertEquals("step,loss,accuracy,gradient_norm,gradient_norm_clipped,weight_norm,update_norm,"
        + "gradient_norm_l0,gradient_norm_head", lines.getFirst());
    String loss = Double.toString(same.history().view().sample(59).loss());
    assertTrue(lines.getLast().startsWith("60," + loss + ","), lines.getLast());
    assertTrue(out.toString().startsWith("60 steps: loss "), out::toString);
    assertEquals("", err.toString(), "no progress into a pipe");
  }

  @Test
  void aRunThatDivergesSaysWhereAndKeepsTheNetworkBefore() throws IOException {
    Path weights = folder.resolve("w.safetensors");
    int code =
        run("train", "--cell", "rnn-relu", "--task", "remember-distracted", "--length", "60", "--hidden",
            "32", "--rate", "50", "--optimizer", "sgd", "--steps", "400", "--weights", weights.toString());
    assertEquals(0, code);
    assertTrue(out.toString().matches("(?s)Diverged at step \\d+: the .* is .*, past .*--rate\\.\\R"),
        out::toString);
    assertTrue(Files.size(weights) > 0);
  }

  /// Each half is a module of its own, as PyTorch would have it.
  @Test
  void anEncoderDecoderSaysWhatItMakesOfTheNumeralsHeldOut() throws IOException {
    Path weights = folder.resolve("roman.safetensors");
    assertEquals(0,
        run("train", "--task", "roman", "--cell", "gru", "--steps", "3", "--free-running", "--weights",
            weights.toString()),
        err::toString);
    assertTrue(out.toString().matches("(?s)3 steps: .*Held out: \\d+ of 84 are right .*teacher\\.\\R"),
        out::toString);
    assertEquals(List.of("decoder.bias_hh_l0", "decoder.bias_ih_l0", "decoder.weight_hh_l0",
        "decoder.weight_ih_l0", "encoder.bias_hh_l0", "encoder.bias_ih_l0", "encoder.weight_hh_l0",
        "encoder.weight_ih_l0", "head.bias", "head.weight"),
        Safetensors.read(weights).tensors().keySet().stream().sorted().toList());
    assertNotNull(ModelFile.read(weights).network().architecture().decoder());
  }

  @Test
  void theGradientsScreenSaysThatItDoesNotShowADecoder() {
    assertEquals(2, run("snapshot", "--screen", "gradients", "--task", "roman", "--out",
        folder.resolve("x.png").toString()));
    assertTrue(err.toString().contains("On the Gradients screen --task roman cannot be chosen"),
        err::toString);
  }

  @ParameterizedTest
  @CsvSource({"--steps, 0, how many --steps", "--steps, 100001, 0 to 100000",
      "--clip, 0, --clip is a number above 0"})
  void whatCannotBeTrainedIsAWrongCommandLine(String option, String value, String says) {
    assertEquals(2,
        option.equals("--steps") ? run("train", option, value) : run("train", "--steps", "5", option, value));
    assertTrue(err.toString().contains(says), err::toString);
  }

  @Test
  void whatIsSteppedThroughIsTrainedUntilItIsKnown() throws IOException {
    Path weights = folder.resolve("w.safetensors");
    assertEquals(0, run("train", "--scenario", "ba-a", "--steps", "80", "--weights", weights.toString()),
        err::toString);
    assertTrue(out.toString().startsWith("80 steps: loss 0.0"), out::toString);
    assertEquals(0,
        run("generate", "--weights", weights.toString(), "--prompt", "BA", "--tokens", "1", "--greedy"),
        err::toString);
    assertEquals("BAA", out.toString().lines().toList().getLast());
  }

  @Test
  void aTaskHasOneNameUnderBothOptions() throws IOException {
    Path one = folder.resolve("1.safetensors");
    Path other = folder.resolve("2.safetensors");
    assertEquals(0, run("train", "--scenario", "cycle", "--steps", "3", "--weights", one.toString()));
    assertEquals(0, run("train", "--task", "cycle", "--steps", "3", "--weights", other.toString()));
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    assertEquals(2, run("train", "--scenario", "cycle", "--task", "cycle", "--steps", "3"));
    assertTrue(err.toString().contains("not both"), err::toString);
  }

  @Test
  void aNetworkFromWhichSomethingWasTakenIsReadBackWithoutIt() throws IOException {
    Path weights = folder.resolve("w.safetensors");
    assertEquals(0, run("train", "--control", "no-recurrence", "--cell", "gru", "--steps", "5", "--weights",
        weights.toString()), err::toString);
    assertEquals(Control.NO_RECURRENCE, ModelFile.read(weights).network().architecture().control());
  }

  @Test
  void itSpeaksChinese() {
    assertEquals(0, run("train", "--steps", "2", "--language", "zh"), err::toString);
    assertTrue(out.toString().startsWith("2 步：损失 "), out::toString);
  }

  @Test
  void aFolderThatIsMissingIsOneSentence() {
    Path weights = folder.resolve("nowhere").resolve("w.safetensors");
    assertEquals(1, run("train", "--steps", "1", "--weights", weights.toString()));
    assertTrue(err.toString().contains("does not exist"), err::toString);
    assertFalse(Files.exists(weights));
  }
}
