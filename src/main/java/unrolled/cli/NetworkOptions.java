package unrolled.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unrolled.engine.cell.Bias;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;

/// The options by which a command says what network it is.
final class NetworkOptions {
  @Option(names = "--cell", paramLabel = "${bundle:label.id}")
  private @Nullable String cell;

  @Option(names = "--hidden", paramLabel = "${bundle:label.n}")
  private @Nullable Integer hidden;

  @Option(names = "--layers", paramLabel = "${bundle:label.n}")
  private @Nullable Integer layers;

  @Option(names = "--biases", paramLabel = "1|2")
  private @Nullable Integer biases;

  @Option(names = "--initializer", paramLabel = "${bundle:label.id}")
  private @Nullable String initializer;

  @Option(names = "--seed", paramLabel = "${bundle:label.n}")
  private long seed = 1;

  private NetworkOptions() {}

  /// A setup with the network that was asked for.
  ///
  /// @param preset its weights, null for what suits the cell
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  Setup over(Setup setup, @Nullable Preset preset) {
    CellKind kind = cell(setup.cell());
    Preset suits = kind.cell().gates().size() > 1 ? Preset.RANDOM : Preset.IDENTITY;
    return setup.withCell(kind)
        .withSize(Given.size("--hidden", hidden, setup.hidden(), Setup.MOST_HIDDEN),
            Given.size("--layers", layers, setup.layers(), Setup.MOST_LAYERS))
        .withBias(bias(setup.bias()))
        .withPreset(preset == null ? suits : preset, initializer(setup.initializer()), seed);
  }

  /// A training plan with the network that was asked for.
  ///
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  TrainingPlan over(TrainingPlan plan) {
    return plan.withCell(cell(plan.cell()))
        .withSize(Given.size("--hidden", hidden, plan.hidden(), TrainingPlan.MOST_HIDDEN),
            Given.size("--layers", layers, plan.layers(), TrainingPlan.MOST_LAYERS))
        .withBias(bias(plan.bias()))
        .withInitializer(initializer(plan.initializer()))
        .withSeed(seed);
  }

  private CellKind cell(CellKind otherwise) {
    return Given.find("--cell", CellKind.values(), CellKind::id, cell, otherwise);
  }

  private Bias bias(Bias otherwise) {
    return biases == null ? otherwise : Given.within("--biases", biases, 1, 2) == 1 ? Bias.ONE : Bias.TWO;
  }

  private InitializerKind initializer(InitializerKind otherwise) {
    return Given.find("--initializer", InitializerKind.values(), InitializerKind::id, initializer, otherwise);
  }
}
