package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import unrolled.App;
import unrolled.engine.data.Cycle;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;
import unrolled.engine.torch.ModelFile;
import unrolled.engine.torch.PyTorchSnippet;

class UnrolledCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine command = UnrolledCommand.commandLine(args);
    command.addSubcommand(new Failing());
    return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
  }

  @Test
  void helpIsPrintedAndSucceeds() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().startsWith("Usage: unrolled"), out::toString);
  }

  @Test
  void versionNamesTheBuild() {
    assertEquals(0, run("--version"));
    assertTrue(out.toString().strip().matches("Unrolled \\d+\\.\\d+\\.\\d+"), out::toString);
  }

  @Test
  void anUnknownOptionIsAWrongCommandLine() {
    assertEquals(2, run("--no-such-option"));
    assertTrue(err.toString().contains("--no-such-option"), err::toString);
  }

  @Test
  void aFailureIsOneSentenceWithoutAStackTrace() {
    assertEquals(1, run("fail"));
    assertEquals("weights.safetensors: no such file", err.toString().strip());
  }

  @Test
  void everyScreenOfTheRailIsListed() {
    assertEquals(0, run("list"));
    String screens = out.toString().replaceFirst("(?s).*screens\\R", "").replaceFirst("(?s)cells.*", "");
    assertEquals(App.screens(), screens.lines().map(String::strip).toList());
  }

  @Test
  void everyChartIsListed() {
    assertEquals(0, run("list"));
    String charts = out.toString().replaceFirst("(?s).*charts\\R", "").replaceFirst("(?s)formulas.*", "");
    assertEquals(App.charts(), charts.lines().map(String::strip).toList());
  }

  @ParameterizedTest
  @CsvSource({"--chart nowhere --out x.png, --chart is one of curves-function",
      "--out x.png, one of them", "--chart curves-chain --steps first..last --out x.pdf, one of them",
      "--chart curves-chain --code pytorch --out x.py, one of them",
      "--code java --out x.py, --code is one of pytorch",
      "--chart curves-chain --out x.gif, A chart becomes png",
      "--steps first..last --out x.svg, The steps of a run become pptx",
      "--steps first --out x.gif, is a range", "--chart curves-chain --out x.bmp, --format is one of png",
      "--chart curves-chain --size 100x100 --out x.png, --size is 200 to 4096",
      "--chart curves-chain --scale 4 --out x.png, --scale is 1 to 3",
      "--chart train-norms --trained -1 --out x.png, --trained is 0 to"})
  void anExportThatCannotBeMadeIsAWrongCommandLine(String line, String says) {
    assertEquals(2, run(("export " + line).split(" ")));
    assertTrue(err.toString().contains(says), err::toString);
  }

  @Test
  void aScreenThatDoesNotExistIsAWrongCommandLine() {
    assertEquals(2, run("snapshot", "--screen", "nowhere", "--out", "x.png"));
    assertTrue(err.toString().startsWith("--screen is one of step, curves"), err::toString);
  }

  @ParameterizedTest
  @CsvSource({"--task, poetry, pair", "--control, everything, no-carry", "--optimizer, magic, adam",
      "--steps, -1, 100000", "--length, 201, --length is 1 to 200", "--difficulty, 3, no --difficulty",
      "--batch, 0, --batch is 1 to", "--hidden, 257, 256",
      "--layers, 9, 8", "--rate, -1, from 0 on"})
  void aTrainingThatCannotBeMadeIsAWrongCommandLine(String option, String value, String says) {
    assertEquals(2, run("snapshot", "--screen", "train", option, value, "--out", "x.png"));
    assertTrue(err.toString().contains(says), err::toString);
  }

  @ParameterizedTest
  @CsvSource({"--own english, 'give one of own, write, insight with --source, not “as-written”'",
      "--source write --epochs 2, give --own FILE too",
      "--source own --epochs 0, --epochs is 1 to", "--source own --tokens 1001, --tokens is 0 to",
      "--source insight --question why, --question is one of unit"})
  void aPictureOfATextThatCannotBeMadeIsAWrongCommandLine(String line, String says) {
    assertEquals(2, run(("snapshot --screen text --out x.png " + line).split(" ")));
    assertTrue(err.toString().contains(says), err::toString);
  }

  @Test
  void aDifficultyOutOfRangeIsAWrongCommandLine() {
    assertEquals(2, run("snapshot", "--screen", "train", "--task", "brackets", "--difficulty", "11", "--out",
        "x.png"));
    assertTrue(err.toString().contains("brackets is 2 to 10"), err::toString);
  }

  @Test
  void trainingIsWatchedForAWhileThatMakesSense() {
    assertEquals(2, run("measure", "--seconds", "0"));
    assertTrue(err.toString().contains("1 to 86400"), err::toString);
  }

  @Test
  void tasksAndControlsAreListed() {
    assertEquals(0, run("list"));
    for (String id : new String[] {"pair", "cycle", "remember-blank", "remember-distracted",
        "no-recurrence"}) {
      assertTrue(out.toString().contains("  " + id), id);
    }
  }

  @Test
  void optimizersAreListedAndHeadingsAreInTheLanguage() {
    assertEquals(0, run("list", "--language", "zh"));
    String optimizers =
        out.toString().replaceFirst("(?s).*优化器 \\(optimizers\\)\\R", "").replaceFirst("(?s)对照.*", "");
    assertEquals(List.of("sgd", "momentum", "rmsprop", "adam"),
        optimizers.lines().map(String::strip).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"trace", "snapshot", "export", "train", "generate", "list", "measure"})
  void everyCommandHasHelpAndSpeaksBothLanguages(String command) {
    assertEquals(0, run(command, "--help"));
    assertTrue(out.toString().startsWith("Usage: unrolled " + command), out::toString);
    assertTrue(out.toString().contains("--language=en|zh"), out::toString);
    boolean random = !command.equals("trace") && !command.equals("list");
    assertEquals(random, out.toString().contains("--seed=N"), out::toString);
  }

  @Test
  void theNetworkIsWrittenAsPython(@TempDir Path folder) throws IOException {
    Path small = folder.resolve("small.py");
    assertEquals(0, run("export", "--code", "pytorch", "--cell", "gru-textbook", "--out", small.toString()),
        err::toString);
    Setup setup = Setup.standard().withCell(CellKind.GRU_TEXTBOOK)
        .withPreset(Preset.RANDOM, InitializerKind.UNIFORM, 1);
    assertEquals(PyTorchSnippet.of(setup).text(), Files.readString(small));
    Path large = folder.resolve("large.py");
    assertEquals(0, run("export", "--code", "pytorch", "--task", "cycle", "--cell", "lstm", "--hidden", "32",
        "--trained", "2", "--out", large.toString()), err::toString);
    assertTrue(Files.readString(large).contains("load_file(\"large.safetensors\")"));
    Run run = new Run(TrainingPlan.standard().withTask(new Cycle()).withCell(CellKind.LSTM).withSize(32, 1));
    run.step(false);
    run.step(false);
    assertArrayEquals(run.next().network().parameters().get("weight_hh_l0"),
        ModelFile.read(folder.resolve("large.safetensors")).network().parameters().get("weight_hh_l0"));
  }

  @Command(name = "fail")
  private static final class Failing implements Runnable {
    @Override
    public void run() {
      throw new IllegalStateException("weights.safetensors: no such file");
    }
  }
}
