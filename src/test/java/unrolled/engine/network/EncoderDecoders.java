package unrolled.engine.network;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.data.Batch;
import unrolled.engine.io.FileProblem;
import unrolled.engine.math.Activation;
import unrolled.engine.torch.Models;

/// Small encoder–decoders with random weights and batches for them.
public final class EncoderDecoders {
  /// Symbols that the encoder reads.
  public static final int READ = 5;
  /// Symbols that the decoder reads.
  public static final int GIVEN = 4;
  /// Symbols that are predicted.
  public static final int OUTPUTS = 3;
  /// Timesteps of the encoder.
  public static final int SOURCE = 3;
  /// Timesteps of both.
  public static final int TIMESTEPS = 6;
  /// Sequences.
  public static final int BATCH = 2;
  /// Units.
  public static final int HIDDEN = 3;

  private EncoderDecoders() {}

  /// The cell of a name: rnn, lstm, gru, textbook.
  public static Cell cell(String name) {
    return switch (name) {
      case "rnn" -> new ElmanCell(Activation.TANH);
      case "lstm" -> new LstmCell();
      case "gru" -> new GruCell(GruCell.Variant.PYTORCH);
      case "textbook" -> new GruCell(GruCell.Variant.TEXTBOOK);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /// An architecture with a decoder.
  public static Architecture architecture(String cell, int layers, Bias bias) {
    return Architecture.of(cell(cell), READ, HIDDEN).withLayers(layers).withBias(bias)
        .withReadout(Readout.EVERY, OUTPUTS, LossKind.CROSS_ENTROPY).withDecoder(new Decoder(SOURCE, GIVEN));
  }

  /// The same with random weights.
  public static Network network(Architecture architecture) {
    Network network = Network.of(architecture);
    Random random = new Random(17);
    network.parameters().variables().forEach(each -> Arrays.setAll(
        network.parameters().get(each.name()), _ -> 0.7 * random.nextGaussian()));
    return network;
  }

  /// A network with its batch: of two layers and two biases for `decoder_` and a cell, otherwise the reference model.
  public static Models.Pair model(String name) throws FileProblem {
    return name.startsWith("decoder_")
        ? new Models.Pair(network(architecture(name.replaceFirst(".*_", ""), 2, Bias.TWO)), batch())
        : Models.of(name, "");
  }

  /// Sequences with one masked row, targets at the decoder's timesteps only.
  public static Batch batch() {
    Random random = new Random(23);
    int count = TIMESTEPS * BATCH;
    int[] y = random.ints(count, 0, OUTPUTS).toArray();
    Arrays.fill(y, 0, SOURCE * BATCH, -1);
    y[count - 1] = -1;
    return new Batch(TIMESTEPS, BATCH, Map.of("x_ids", random.ints(count, 0, READ).toArray(), "decoder.x_ids",
        random.ints(count, 0, GIVEN).toArray(), "y", y), Map.of());
  }
}
