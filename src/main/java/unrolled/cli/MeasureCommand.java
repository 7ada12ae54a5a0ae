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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import unrolled.App;
import unrolled.Words;
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
    name = "measure",
    description = "Measures how fast a step answers and how smoothly play runs, for an LSTM of 16 units, 20 timesteps"
        + " and 3 layers; and how fluent the window is while a network trains at full speed.")
final class MeasureCommand implements Callable<Integer> {
  private static final int MOST_SECONDS = 86_400;
  private static final int MOST_STEPS = 10_000_000;
  private static final double LEAST_MINUTES = 0.01;
  private static final double MOST_MINUTES = 1_440;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private CommandSpec spec;

  @Option(names = "--seconds", paramLabel = "N", defaultValue = "6",
      description = "How long training is watched, 1 to 86400; default 6. With 3600 one sees whether an hour"
          + " of it makes the heap grow.")
  private int seconds;

  @Option(names = "--history", paramLabel = "N", defaultValue = "0",
      description = "Makes N real training steps of an LSTM of 64 units instead, with everything that is kept so that"
          + " each of them can be made again, and prints time and heap; 1 to 10000000.")
  private long history;

  @Option(names = "--text", paramLabel = "FILE",
      description = "Measures instead how fast an LSTM of 128 units and two layers learns this UTF-8 text by"
          + " character.")
  private @Nullable Path text;

  @Option(names = "--minutes", paramLabel = "N", defaultValue = "5",
      description = "How long it learns the text, 0.01 to 1440; default 5.")
  private double minutes;

  @Option(names = "--threads", paramLabel = "N", defaultValue = "2",
      description = "How many threads learn it, 1 to 16; default 2.")
  private int threads;

  @Option(names = "--seed", paramLabel = "N", description = "Of the weights and batches; default 1.")
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
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw new ParameterException(spec.commandLine(),
          "--seconds is 1 to " + MOST_SECONDS + ", not " + seconds + ".");
    }
    if (history < 0 || history > MOST_STEPS) {
      throw new ParameterException(spec.commandLine(),
          "--history is 1 to " + MOST_STEPS + ", not " + history + ".");
    }
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
    if (!(minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES) || threads < 1
        || threads > TrainingPlan.MOST_PARTS) {
      throw new ParameterException(spec.commandLine(), "--minutes is " + LEAST_MINUTES + " to " + MOST_MINUTES
          + ", --threads 1 to " + TrainingPlan.MOST_PARTS + ".");
    }
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
