package unrolled.engine.program;

import unrolled.engine.cell.Bias;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.math.Seeded;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// What the article's program trains, and how: embedding, LSTM, a linear layer on the last state, softmax and
/// cross-entropy, Adam; as PyTorch has it by default, both biases trained.
public final class ProgramModel {
  /// Numbers of an embedded word.
  public static final int EMBEDDING = 64;
  /// H of the LSTM.
  public static final int HIDDEN = 20;
  /// Rows of a batch.
  public static final int BATCH = 2;
  /// Epochs.
  public static final int EPOCHS = 100;
  /// Epochs from one printed loss to the next.
  public static final int PRINTED = 10;
  /// Adam's learning rate.
  public static final double RATE = 0.001;

  private ProgramModel() {}

  /// The network without its numbers.
  ///
  /// @param words classes, padding included
  public static Architecture architecture(int words) {
    return Architecture.of(new LstmCell(), words, HIDDEN).withBias(Bias.TWO)
        .withInput(new Input.Embedding(words, EMBEDDING))
        .withReadout(Readout.LAST, words, LossKind.CROSS_ENTROPY);
  }

  /// The network with the numbers it begins with: PyTorch's defaults, the embedding from a standard normal.
  public static Network network(TextProgram program, long seed) {
    Network network = Network.of(architecture(program.dictionary().size()));
    Initialization.uniform().apply(network, Seeded.of(seed));
    return network;
  }

  /// How it learns.
  public static TrainingConfig training() {
    return TrainingConfig.of(Optimizer.adam(), RATE);
  }

  /// What it reads at each step.
  public static EpochBatches batches(TextProgram program, long seed) {
    return new EpochBatches(program.rows(), BATCH, seed);
  }
}
