package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
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
  void aScreenThatDoesNotExistIsAWrongCommandLine() {
    assertEquals(2, run("snapshot", "--screen", "nowhere", "--out", "x.png"));
    assertTrue(err.toString().startsWith("--screen is one of step, curves"), err::toString);
  }

  @Command(name = "fail")
  private static final class Failing implements Runnable {
    @Override
    public void run() {
      throw new IllegalStateException("weights.safetensors: no such file");
    }
  }
}
