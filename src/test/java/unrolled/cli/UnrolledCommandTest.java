package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import unrolled.App;

class UnrolledCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine command = UnrolledCommand.commandLine();
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
    String charts = out.toString().replaceFirst("(?s).*charts\\R", "").replaceFirst("(?s)screens.*", "");
    assertEquals(App.charts(), charts.lines().map(String::strip).toList());
  }

  @ParameterizedTest
  @CsvSource({"--chart nowhere --out x.png, --chart is one of curves-function",
      "--out x.png, one of both", "--chart curves-chain --steps first..last --out x.pdf, one of both",
      "--chart curves-chain --out x.gif, A chart becomes png",
      "--steps first..last --out x.svg, The steps of a run become pptx",
      "--steps first --out x.gif, is a range", "--chart curves-chain --out x.bmp, --format is one of png",
      "--chart curves-chain --size 100x100 --out x.png, The size is 200 to 4096",
      "--chart curves-chain --scale 4 --out x.png, The scale is 1 to 3",
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
      "--steps, -1, 100000", "--length, 201, T 1 to 200", "--difficulty, 3, no --difficulty",
      "--batch, 0, B 1 to", "--hidden, 257, 256",
      "--layers, 9, 8", "--rate, -1, from 0 on"})
  void aTrainingThatCannotBeMadeIsAWrongCommandLine(String option, String value, String says) {
    assertEquals(2, run("snapshot", "--screen", "train", option, value, "--out", "x.png"));
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

  @Command(name = "fail")
  private static final class Failing implements Runnable {
    @Override
    public void run() {
      throw new IllegalStateException("weights.safetensors: no such file");
    }
  }
}
