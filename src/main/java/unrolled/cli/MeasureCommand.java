package unrolled.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unrolled.App;
import unrolled.Words;
import unrolled.Wrong;
import unrolled.engine.cell.Bias;
import unrolled.engine.data.TextProblem;
import unrolled.engine.io.FileProblem;
import unrolled.engine.math.Gemm;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.engine.text.UnusableText;

/// Prints how fast this machine steps and plays the largest network a classroom shows.
@Command(
    name = "measure")
final class MeasureCommand implements Callable<Integer> {
  private static final int MOST_SECONDS = 86_400;
  private static final int MOST_STEPS = 10_000_000;
  private static final double LEAST_MINUTES = 0.01;
  private static final double MOST_MINUTES = 1_440;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private CommandSpec spec;

  @Option(names = "--seconds", paramLabel = "${bundle:label.n}", defaultValue = "6")
  private int seconds;

  @Option(names = "--history", paramLabel = "${bundle:label.n}", defaultValue = "0")
  private int history;

  @Option(names = "--text", paramLabel = "${bundle:label.file}")
  private @Nullable Path text;

  @Option(names = "--minutes", paramLabel = "${bundle:label.n}", defaultValue = "5")
  private double minutes;

  @Option(names = "--threads", paramLabel = "${bundle:label.n}", defaultValue = "2")
  private int threads;

  @Option(names = "--seed", paramLabel = "${bundle:label.n}")
  private long seed = 1;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private Speech speech;

  private MeasureCommand() {}

  @Override
  public Integer call() throws TextProblem, FileProblem, Refusal {
    Words words = Given.checked(spec, speech::words);
    PrintWriter out = spec.commandLine().getOut();
    if (text != null) {
      learn(text, out, words);
      return 0;
    }
    Given.checked(spec, () -> Given.within("--seconds", seconds, 1, MOST_SECONDS)
        + Given.within("--history", history, 0, MOST_STEPS));
    Setup setup = Setup.standard()
        .withScenario(Scenario.of("ABCABCABCABCABCABCAB", "C"))
        .withCell(CellKind.LSTM)
        .withSize(16, 3)
        .withBias(Bias.TWO)
        .withPreset(Preset.RANDOM, InitializerKind.UNIFORM, seed);
    out.println(Runtime.getRuntime().availableProcessors() + " processors, matrix kernel: "
        + Gemm.create().description());
    out.flush();
    List<String> lines = history > 0 ? App.measurePast(history) : App.measure(setup, seconds);
    lines.forEach(out::println);
    out.flush();
    return 0;
  }

  private void learn(Path file, PrintWriter out, Words words) throws FileProblem, Refusal {
    Given.checked(spec, () -> {
      if (!(minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES)) {
        throw new Wrong("command.wrong.within", "--minutes", LEAST_MINUTES, MOST_MINUTES, minutes);
      }
      return Given.within("--threads", threads, 1, TrainingPlan.MOST_PARTS);
    });
    String learned = TextOptions.read(file, words);
    try {
      App.measure(learned, seed, minutes, threads, line -> {
        out.println(line);
        out.flush();
      });
    } catch (UnusableText problem) {
      throw Refusal.of("own.problem.", problem, words);
    }
  }
}
