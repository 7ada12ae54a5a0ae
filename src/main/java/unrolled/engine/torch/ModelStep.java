package unrolled.engine.torch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import unrolled.engine.data.Batch;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Input;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.scenario.Setup;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.text.TextNotes;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// A network out of a file as something to step through: it reads its first symbols in their order, and each time the
/// one that follows is wanted; a network that reads numbers gets the one-hot vectors of them. The update is plain
/// gradient descent at 0.1.
///
/// @param name of the file
/// @param network with the numbers of the file
/// @param alphabet how its symbols are written, by index; empty where that is not known
/// @param read the symbols it reads, as indices
public record ModelStep(String name, Network network, List<String> alphabet, List<Integer> read)
    implements TrainingStep {
  /// Most symbols it may tell apart.
  public static final int MOST_SYMBOLS = 128;

  private static final int TIMESTEPS = 3;
  private static final int LETTERS = 26;
  private static final double RATE = 0.1;

  /// The step of a network that was read. Its symbols are those of the text in the file's notes; without notes they are
  /// A, B, C …, and where there are more than letters, numbers.
  public static ModelStep of(String name, ModelFile.Saved saved) {
    int symbols = symbols(saved.network().architecture());
    List<String> alphabet = TextNotes.read(saved.texts())
        .map(notes -> notes.vocabulary().tokens())
        .filter(tokens -> tokens.size() == symbols)
        .orElseGet(() -> letters(symbols));
    List<Integer> read = IntStream.range(0, TIMESTEPS).map(i -> i % symbols).boxed().toList();
    return new ModelStep(name, saved.network(), alphabet, read);
  }

  private static List<String> letters(int symbols) {
    return symbols > LETTERS
        ? List.of()
        : IntStream.range(0, symbols).mapToObj(i -> String.valueOf((char) ('A' + i))).toList();
  }

  private static int symbols(Architecture architecture) {
    return switch (architecture.input()) {
      case Input.OneHot(int vocabulary) -> vocabulary;
      case Input.Embedding(int vocabulary, int _) -> vocabulary;
      case Input.Real(int width) -> width;
    };
  }

  /// Whether a network is small enough to be looked at number by number.
  public static boolean fits(Architecture architecture) {
    int outputs = architecture.readout() == Readout.NONE ? 0 : architecture.outputs();
    return architecture.hidden() <= Setup.MOST_HIDDEN && architecture.layers() <= Setup.MOST_LAYERS
        && architecture.input().width() <= MOST_SYMBOLS && symbols(architecture) <= MOST_SYMBOLS
        && outputs <= MOST_SYMBOLS;
  }

  @Override
  public Architecture architecture() {
    return network.architecture();
  }

  @Override
  public Execution prepare() {
    return Trainer.prepare(network, TrainingConfig.of(Optimizer.sgd(), RATE), batch(), Gemm.create(), true);
  }

  private Batch batch() {
    Map<String, int[]> symbols = new HashMap<>();
    Map<String, double[]> numbers = new HashMap<>();
    for (Variable variable : network.graph().variables()) {
      int rows = variable.domain() == Domain.LAST ? 1 : read.size();
      switch (variable.role()) {
        case IDS -> symbols.put(variable.name(), ids(read));
        case INPUT -> numbers.put(variable.name(), oneHot(variable.width()));
        case TARGET_IDS -> symbols.put(variable.name(), ids(following().subList(read.size() - rows,
            read.size())));
        case TARGET -> numbers.put(variable.name(), new double[rows * variable.width()]);
        default -> {}
      }
    }
    return new Batch(read.size(), 1, Map.copyOf(symbols), Map.copyOf(numbers));
  }

  private List<Integer> following() {
    int outputs = network.architecture().outputs();
    return read.stream().map(symbol -> (symbol + 1) % outputs).toList();
  }

  private double[] oneHot(int width) {
    double[] vectors = new double[read.size() * width];
    for (int time = 0; time < read.size(); time++) {
      vectors[time * width + read.get(time)] = 1;
    }
    return vectors;
  }

  private static int[] ids(List<Integer> symbols) {
    int[] ids = new int[symbols.size()];
    Arrays.setAll(ids, symbols::get);
    return ids;
  }
}
