package unrolled.engine.network;

import org.jspecify.annotations.Nullable;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.Coder;
import unrolled.engine.cell.Control;
import unrolled.engine.graph.Graph;

/// Everything about a network except its numbers.
///
/// @param input what it reads
/// @param cell the cell of every layer
/// @param hidden H ≥ 1
/// @param layers L ≥ 1
/// @param bidirectional whether each layer also reads from the last timestep to the first
/// @param bias which biases the recurrent layers train
/// @param readout where the readout is computed
/// @param outputs C, the width of the readout
/// @param readoutBias whether the readout has a bias
/// @param loss what training lowers
/// @param control what is taken away from the recurrent layers
/// @param decoder from where on it answers with weights of its own; null for one network at all timesteps
public record Architecture(
    Input input, Cell cell, int hidden, int layers, boolean bidirectional, Bias bias, Readout readout,
    int outputs,
    boolean readoutBias, LossKind loss, Control control, @Nullable Decoder decoder) {

  /// @throws IllegalArgumentException when a size is not positive, a loss has no readout to compare, or a decoder
  /// has no place
  public Architecture {
    if (hidden < 1 || layers < 1 || input.width() < 1 || (readout != Readout.NONE && outputs < 1)) {
      throw new IllegalArgumentException("Every size of a network must be at least 1.");
    }
    if (loss != LossKind.NONE && readout == Readout.NONE) {
      throw new IllegalArgumentException("A loss needs a readout.");
    }
    if (decoder != null && (bidirectional || readout == Readout.LAST)) {
      throw new IllegalArgumentException("A decoder reads in one direction and answers at every timestep.");
    }
  }

  /// A network of one layer with one bias that reads symbols and predicts one after the last.
  public static Architecture of(Cell cell, int vocabulary, int hidden) {
    return new Architecture(new Input.OneHot(vocabulary), cell, hidden, 1, false, Bias.ONE, Readout.LAST,
        vocabulary, true, LossKind.CROSS_ENTROPY, Control.NONE, null);
  }

  /// D, the number of directions.
  public int directions() {
    return bidirectional ? 2 : 1;
  }

  /// Whose weights the layers compute with at a timestep.
  ///
  /// @param time counted from 0
  public Coder coder(int time) {
    if (decoder == null) {
      return Coder.ONLY;
    }
    return time < decoder.from() ? Coder.ENCODER : Coder.DECODER;
  }

  /// The name of the symbols that are read at a timestep.
  ///
  /// @param time counted from 0
  public String symbols(int time) {
    return NetworkEquations.symbols(coder(time));
  }

  /// Where in the task's alphabet the symbols begin that are read at a timestep: those of a decoder come first.
  ///
  /// @param time counted from 0
  public int firstSymbol(int time) {
    return decoder == null || time >= decoder.from() ? 0 : decoder.vocabulary();
  }

  /// How many numbers the lowest layer reads at a timestep: the most that either half reads.
  public int inputs() {
    return decoder == null ? input.width() : Math.max(input.width(), decoder.input(input).width());
  }

  /// Compiles the network's equations.
  public Graph graph() {
    return new NetworkEquations(this).write();
  }

  /// The same with another depth.
  public Architecture withLayers(int count) {
    return new Architecture(input, cell, hidden, count, bidirectional, bias, readout, outputs, readoutBias,
        loss, control, decoder);
  }

  /// The same with other biases.
  public Architecture withBias(Bias other) {
    return new Architecture(input, cell, hidden, layers, bidirectional, other, readout, outputs, readoutBias,
        loss, control, decoder);
  }

  /// The same in both directions, or in one.
  public Architecture withBidirectional(boolean both) {
    return new Architecture(input, cell, hidden, layers, both, bias, readout, outputs, readoutBias, loss,
        control, decoder);
  }

  /// The same with another input.
  public Architecture withInput(Input other) {
    return new Architecture(other, cell, hidden, layers, bidirectional, bias, readout, outputs, readoutBias,
        loss, control, decoder);
  }

  /// The same with another readout and loss.
  public Architecture withReadout(Readout where, int width, LossKind kind) {
    return new Architecture(input, cell, hidden, layers, bidirectional, bias, where, width, readoutBias,
        kind, control, decoder);
  }

  /// The same with or without a bias in the readout.
  public Architecture withReadoutBias(boolean has) {
    return new Architecture(input, cell, hidden, layers, bidirectional, bias, readout, outputs, has, loss,
        control, decoder);
  }

  /// The same with something taken away from the recurrent layers.
  public Architecture withControl(Control other) {
    return new Architecture(input, cell, hidden, layers, bidirectional, bias, readout, outputs, readoutBias,
        loss, other, decoder);
  }

  /// The same with a decoder from some timestep on; what is the input so far is that of the encoder.
  public Architecture withDecoder(@Nullable Decoder other) {
    return new Architecture(input, cell, hidden, layers, bidirectional, bias, readout, outputs, readoutBias,
        loss, control, other);
  }
}
