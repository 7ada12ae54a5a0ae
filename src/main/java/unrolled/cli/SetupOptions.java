package unrolled.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unrolled.engine.cell.Bias;
import unrolled.engine.data.TextProblem;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;

/// The options by which a command says what is stepped through; everything has a default, the A/B/C example.
final class SetupOptions {
  @Option(names = "--scenario", paramLabel = "ID", description = "One of `unrolled list`; default ab-c.")
  private @Nullable String scenario;

  @Option(names = "--text", paramLabel = "TEXT",
      description = "A sequence of your own instead, 1 to 50 symbols.")
  private @Nullable String text;

  @Option(names = "--target", paramLabel = "SYMBOL",
      description = "What should follow the text; default nothing.")
  private String target = "";

  @Option(names = "--cell", paramLabel = "ID",
      description = "rnn-tanh, rnn-relu, …, lstm, gru, gru-textbook.")
  private @Nullable String cell;

  @Option(names = "--hidden", paramLabel = "N", description = "Hidden units, 1 to 16, in training 256.")
  private @Nullable Integer hidden;

  @Option(names = "--layers", paramLabel = "N", description = "Layers, 1 to 3, in training 8.")
  private @Nullable Integer layers;

  @Option(names = "--biases", paramLabel = "1|2", description = "One bias or two; default 1.")
  private int biases = 1;

  @Option(names = "--preset", paramLabel = "ID",
      description = "identity, ones, random or trained; default identity, random for LSTM and GRU.")
  private @Nullable String preset;

  @Option(names = "--initializer", paramLabel = "ID",
      description = "How random weights are drawn; default uniform.")
  private @Nullable String initializer;

  @Option(names = "--seed", paramLabel = "N", description = "Of the random weights; default 1.")
  private long seed = 1;

  private SetupOptions() {}

  /// What was asked for.
  ///
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  Setup setup() {
    Setup standard = Setup.standard();
    CellKind kind = cell(standard.cell());
    Preset weights =
        preset == null ? defaultPreset(kind) : find("--preset", Preset.values(), Preset::id, preset);
    int units = within("--hidden", hidden, standard.hidden(), Setup.MOST_HIDDEN);
    int depth = within("--layers", layers, standard.layers(), Setup.MOST_LAYERS);
    within("--biases", biases, 1, 2);
    return standard
        .withScenario(scenario())
        .withCell(kind)
        .withSize(units, depth)
        .withBias(biases == 1 ? Bias.ONE : Bias.TWO)
        .withPreset(weights, initializer(standard.initializer()), seed);
  }

  /// A training plan with the network that was asked for.
  ///
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  TrainingPlan over(TrainingPlan plan) {
    return plan.withCell(cell(plan.cell()))
        .withSize(within("--hidden", hidden, plan.hidden(), TrainingPlan.MOST_HIDDEN),
            within("--layers", layers, plan.layers(), TrainingPlan.MOST_LAYERS))
        .withBias(within("--biases", biases, 1, 2) == 1 ? Bias.ONE : Bias.TWO)
        .withInitializer(initializer(plan.initializer()))
        .withSeed(seed);
  }

  private CellKind cell(CellKind otherwise) {
    return cell == null ? otherwise : find("--cell", CellKind.values(), CellKind::id, cell);
  }

  private InitializerKind initializer(InitializerKind otherwise) {
    return initializer == null
        ? otherwise
        : find("--initializer", InitializerKind.values(), InitializerKind::id, initializer);
  }

  private static Preset defaultPreset(CellKind kind) {
    return kind.cell().gates().size() > 1 ? Preset.RANDOM : Preset.IDENTITY;
  }

  private Scenario scenario() {
    if (text != null) {
      try {
        return Scenario.of(text, target);
      } catch (TextProblem problem) {
        throw new IllegalArgumentException(problem.getMessage(), problem);
      }
    }
    String id = scenario == null ? Scenario.ALL.getFirst().id() : scenario;
    return find("--scenario", Scenario.ALL.toArray(Scenario[]::new), Scenario::id, id);
  }

  private static int within(String option, @Nullable Integer given, int otherwise, int most) {
    int value = given == null ? otherwise : given;
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(option + " is 1 to " + most + ", not " + value + ".");
    }
    return value;
  }

  /// The value whose id was given.
  static <T> T find(String option, T[] values, Function<T, String> id, String wanted) {
    Optional<T> found = Arrays.stream(values).filter(value -> id.apply(value).equals(wanted)).findFirst();
    return found.orElseThrow(() -> new IllegalArgumentException(option + " is one of "
        + Arrays.stream(values).map(id).collect(Collectors.joining(", ")) + "; not '" + wanted + "'."));
  }
}
