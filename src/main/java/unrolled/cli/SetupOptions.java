package unrolled.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unrolled.engine.cell.Bias;
import unrolled.engine.data.TextProblem;
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
  private String cell = CellKind.RNN_TANH.id();

  @Option(names = "--hidden", paramLabel = "N", description = "Hidden units, 1 to 16; default 3.")
  private int hidden = 3;

  @Option(names = "--layers", paramLabel = "N", description = "Layers, 1 to 3; default 1.")
  private int layers = 1;

  @Option(names = "--biases", paramLabel = "1|2", description = "One bias or two; default 1.")
  private int biases = 1;

  @Option(names = "--preset", paramLabel = "ID",
      description = "identity, ones, random or trained; default identity, random for LSTM and GRU.")
  private @Nullable String preset;

  @Option(names = "--initializer", paramLabel = "ID",
      description = "How random weights are drawn; default uniform.")
  private String initializer = InitializerKind.UNIFORM.id();

  @Option(names = "--seed", paramLabel = "N", description = "Of the random weights; default 1.")
  private long seed = 1;

  private SetupOptions() {}

  /// What was asked for.
  ///
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  Setup setup() {
    CellKind kind = find("--cell", CellKind.values(), CellKind::id, cell);
    Preset weights =
        preset == null ? defaultPreset(kind) : find("--preset", Preset.values(), Preset::id, preset);
    InitializerKind drawn = find("--initializer", InitializerKind.values(), InitializerKind::id, initializer);
    within("--hidden", hidden, Setup.MOST_HIDDEN);
    within("--layers", layers, Setup.MOST_LAYERS);
    within("--biases", biases, 2);
    return Setup.standard()
        .withScenario(scenario())
        .withCell(kind)
        .withSize(hidden, layers)
        .withBias(biases == 1 ? Bias.ONE : Bias.TWO)
        .withPreset(weights, drawn, seed);
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

  private static void within(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(option + " is 1 to " + most + ", not " + value + ".");
    }
  }

  /// The value whose id was given.
  static <T> T find(String option, T[] values, Function<T, String> id, String wanted) {
    Optional<T> found = Arrays.stream(values).filter(value -> id.apply(value).equals(wanted)).findFirst();
    return found.orElseThrow(() -> new IllegalArgumentException(option + " is one of "
        + Arrays.stream(values).map(id).collect(Collectors.joining(", ")) + "; not '" + wanted + "'."));
  }
}
