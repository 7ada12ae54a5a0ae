package unrolled.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
    description = "Measures how fast a step answers and how smoothly play runs,"
        + " for an LSTM of 16 units, 20 timesteps and 3 layers.")
final class MeasureCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private CommandSpec spec;

  private MeasureCommand() {}

  @Override
  public Integer call() throws TextProblem {
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
    App.measure(setup).forEach(out::println);
    out.flush();
    return 0;
  }
}
