package unrolled.ui.step;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.Control;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.data.Batch;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Activation;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Decoder;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.Initializer;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.trace.Trace;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// Networks to draw.
public final class StepSamples {
  /// Every cell there is.
  public static final List<Cell> CELLS = List.of(new ElmanCell(Activation.TANH), new LstmCell(),
      new GruCell(GruCell.Variant.PYTORCH), new GruCell(GruCell.Variant.TEXTBOOK));

  private static final int SYMBOLS = 3;

  private StepSamples() {}

  /// A network of a cell that reads A, B and C.
  public static Architecture architecture(Cell cell, int hidden) {
    return Architecture.of(cell, SYMBOLS, hidden);
  }

  /// The article's example: AB with every matrix the identity, and C wanted.
  static StepSubject identity() {
    Architecture architecture = architecture(new ElmanCell(Activation.TANH), SYMBOLS);
    Network network = Network.of(architecture);
    for (Variable parameter : network.parameters().variables()) {
      if (parameter.width() > 1) {
        for (int i = 0; i < SYMBOLS; i++) {
          network.parameters().get(parameter.name())[i * SYMBOLS + i] = 1;
        }
      }
    }
    return subject(network, 2, TrainingConfig.of(Optimizer.sgd(), 1));
  }

  /// A network with random weights on ABAB….
  static StepSubject random(Architecture architecture, int timesteps) {
    return subject(random(architecture), timesteps, TrainingConfig.of(Optimizer.adam(), 0.01));
  }

  static Network random(Architecture architecture) {
    Network network = Network.of(architecture);
    Initialization.matrices(new Initializer.Gaussian(1))
        .withGateBiases(OptionalDouble.of(1), OptionalDouble.of(1))
        .apply(network, new Random(7));
    return network;
  }

  static StepSubject subject(Network network, int timesteps, TrainingConfig config) {
    int[] sequence = IntStream.range(0, timesteps).map(t -> t % 2).toArray();
    boolean decodes = network.architecture().decoder() != null;
    Trace trace = Trace.record(network, config, decodes ? answered(sequence) : Batch.of(sequence, 2));
    return new StepSubject(trace, network.architecture(),
        decodes ? List.of("A", "B", "C", "I", "V", "X") : List.of("A", "B", "C"), 0);
  }

  /// IVIV… read at one timestep and answered by C at the others, where ABAB… is given.
  private static Batch answered(int[] sequence) {
    int[] wanted = new int[sequence.length];
    Arrays.fill(wanted, 2);
    wanted[0] = -1;
    return new Batch(sequence.length, 1, Map.of("x_ids", sequence, "decoder.x_ids", sequence, "y", wanted),
        Map.of());
  }

  /// Every cell as encoder and decoder, of one and of two layers.
  public static Stream<Architecture> decoders() {
    return CELLS.stream().map(cell -> architecture(cell, 3))
        .flatMap(each -> Stream.of(1, 2).map(each::withLayers))
        .map(each -> each.withReadout(Readout.EVERY, SYMBOLS, LossKind.CROSS_ENTROPY)
            .withDecoder(new Decoder(1, SYMBOLS)));
  }

  /// Every cell with one to three layers, every bias, one way and both; and with what a control cuts out of it.
  public static List<Architecture> all() {
    return Stream.concat(whole(), cut()).toList();
  }

  private static Stream<Architecture> cut() {
    return CELLS.stream().map(cell -> architecture(cell, 3)).flatMap(
        each -> Stream.of(Control.NO_RECURRENCE, Control.NO_CARRY).map(each::withControl));
  }

  private static Stream<Architecture> whole() {
    return CELLS.stream()
        .flatMap(cell -> IntStream.rangeClosed(1, 3).mapToObj(architecture(cell, 3)::withLayers))
        .flatMap(each -> List.of(Bias.values()).stream().map(each::withBias))
        .flatMap(each -> List.of(each, each.withBidirectional(true)).stream());
  }
}
