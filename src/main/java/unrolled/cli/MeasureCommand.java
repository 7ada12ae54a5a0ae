package unrolled.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import unrolled.App;
import unrolled.engine.cell.Bias;
import unrolled.engine.data.TextProblem;
import unrolled.engine.math.Gemm;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;

/// Prints how fast this machine steps and plays the largest network a classroom shows.
@Command(
    name = "measure",
    description = "Measures how fast a step answers and how smoothly play runs, for an LSTM of 16 units, 20 timesteps"
        + " and 3 layers; and how fluent the window is while a network trains at full speed.")
final class MeasureCommand implements Callable<Integer> {
  private static final int MOST_SECONDS = 86_400;
  private static final int MOST_STEPS = 10_000_000;

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

  private MeasureCommand() {}

  @Override
  public Integer call() throws TextProblem {
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw new ParameterException(spec.commandLine(),
          "--seconds is 1 to " + MOST_SECONDS + ", not " + seconds + ".");
    }
    if (history < 0 || history > MOST_STEPS) {
      throw new ParameterException(spec.commandLine(),
          "--history is 1 to " + MOST_STEPS + ", not " + history + ".");
    }
    PrintWriter out = spec.commandLine().getOut();
    Setup setup = Setup.standard()
        .withScenario(Scenario.of("ABCABCABCABCABCABCAB", "C"))
        .withCell(CellKind.LSTM)
        .withSize(16, 3)
        .withBias(Bias.TWO)
        .withPreset(Preset.RANDOM, InitializerKind.UNIFORM, 1);
    out.println(Runtime.getRuntime().availableProcessors() + " processors, matrix kernel: "
        + Gemm.create().description());
    out.flush();
    List<String> lines = history > 0 ? App.measurePast(history) : App.measure(setup, seconds);
    lines.forEach(out::println);
    out.flush();
    return 0;
  }
}
