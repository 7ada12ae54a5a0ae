package unrolled.engine.torch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import unrolled.engine.data.Batch;
import unrolled.engine.data.Draws;
import unrolled.engine.data.Task;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Decoder;
import unrolled.engine.network.Input;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.run.FreeRunning;
import unrolled.engine.run.TrainingOn;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.text.TextNotes;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// A network out of a file as something to step through: it reads a sequence of the task that it learned, where the
/// file says which and the task ships; otherwise its first symbols in their order, and each time the one that follows
/// is wanted. A network that reads numbers then gets the one-hot vectors of them. A decoder reads what it wrote itself.
/// The update is plain gradient descent at 0.1.
///
/// @param name of the file
/// @param network with the numbers of the file
/// @param task that it learned; empty where that is not known
/// @param alphabet how its symbols are written, by index; empty where that is not known
public record ModelStep(String name, Network network, Optional<Task> task, List<String> alphabet)
    implements TrainingStep {
  /// Most symbols it may tell apart.
  public static final int MOST_SYMBOLS = 128;
  /// The key of the task's name in a file.
  public static final String TASK = "task";

  private static final int TIMESTEPS = 3;
  private static final int LETTERS = 26;
  private static final double RATE = 0.1;
  private static final long SEED = 1;

  /// The step of a network that was read. Its symbols are those of the text in the file's notes; without notes they are
  /// A, B, C …, and where there are more than letters, numbers.
  public static ModelStep of(String name, ModelFile.Saved saved) {
    Network network = saved.network();
    int symbols = symbols(network.architecture());
    Optional<Task> task = Optional.ofNullable(saved.texts().get(TASK))
        .flatMap(id -> TrainingOn.task(id, network));
    List<String> alphabet = task.map(Task::alphabet)
        .or(() -> TextNotes.read(saved.texts())
            .map(notes -> notes.vocabulary().tokens())
            .filter(tokens -> tokens.size() == symbols))
        .orElseGet(() -> letters(symbols));
    return new ModelStep(name, network, task, alphabet);
  }

  private static List<String> letters(int symbols) {
    return symbols > LETTERS
        ? List.of()
        : IntStream.range(0, symbols).mapToObj(i -> String.valueOf((char) ('A' + i))).toList();
  }

  /// How many it tells apart; those that a decoder reads come first.
  private static int symbols(Architecture architecture) {
    Decoder decoder = architecture.decoder();
    return (decoder == null ? 0 : decoder.vocabulary()) + switch (architecture.input()) {
      case Input.OneHot(int vocabulary) -> vocabulary;
      case Input.Embedding(int vocabulary, int _) -> vocabulary;
      case Input.Real(int width) -> width;
    };
  }

  /// Whether a network is small enough to be looked at number by number: as what is trained is.
  public static boolean fits(Architecture architecture) {
    int outputs = architecture.readout() == Readout.NONE ? 0 : architecture.outputs();
    return architecture.hidden() <= TrainingPlan.MOST_HIDDEN
        && architecture.layers() <= TrainingPlan.MOST_LAYERS
        && architecture.input().width() <= MOST_SYMBOLS && symbols(architecture) <= MOST_SYMBOLS
        && outputs <= MOST_SYMBOLS;
  }

  @Override
  public Architecture architecture() {
    return network.architecture();
  }

  @Override
  public Execution prepare() {
    Batch batch = task.map(known -> known.next(new Draws(SEED, 1), TIMESTEPS, 1)).orElseGet(this::inOrder);
    Execution execution =
        Trainer.prepare(network, TrainingConfig.of(Optimizer.sgd(), RATE), batch, Gemm.create(), true);
    if (network.architecture().decoder() != null && network.architecture().readout() != Readout.NONE) {
      new FreeRunning(execution).feed();
    }
    return execution;
  }

  /// The first symbols in their order; a decoder reads as many again.
  private Batch inOrder() {
    Decoder decoder = network.architecture().decoder();
    int timesteps = TIMESTEPS + (decoder == null ? 0 : decoder.from());
    int symbols = symbols(network.architecture());
    Map<String, int[]> ids = new HashMap<>();
    Map<String, double[]> numbers = new HashMap<>();
    for (Variable variable : network.graph().variables()) {
      int rows = variable.domain() == Domain.LAST ? 1 : timesteps;
      int width = variable.width();
      switch (variable.role()) {
        case IDS -> ids.put(variable.name(), ids(timesteps, time -> time % width));
        case INPUT -> numbers.put(variable.name(), oneHot(timesteps, width));
        case TARGET_IDS -> ids.put(variable.name(),
            ids(rows, time -> ((timesteps - rows + time) % symbols + 1) % width));
        case TARGET -> numbers.put(variable.name(), new double[rows * width]);
        default -> {}
      }
    }
    return new Batch(timesteps, 1, Map.copyOf(ids), Map.copyOf(numbers));
  }

  private static double[] oneHot(int timesteps, int width) {
    double[] vectors = new double[timesteps * width];
    for (int time = 0; time < timesteps; time++) {
      vectors[time * width + time % width] = 1;
    }
    return vectors;
  }

  private static int[] ids(int count, IntUnaryOperator symbol) {
    int[] ids = new int[count];
    Arrays.setAll(ids, symbol);
    return ids;
  }
}
