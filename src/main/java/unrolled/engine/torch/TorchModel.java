package unrolled.engine.torch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.Control;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.FilePiece;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.FileProblem.Reason;
import unrolled.engine.io.Tensor;
import unrolled.engine.math.Activation;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Decoder;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.torch.ModelNotes.InputKind;

/// A state dict of a module with an attribute `rnn` (`nn.RNN`, `nn.LSTM` or `nn.GRU`) and perhaps `embedding` and
/// `head` (`nn.Linear`), whose sizes are told by its tensors; or of one with an `encoder` and a `decoder` in place of
/// `rnn`, each perhaps with an embedding of its own.
///
/// The cell follows from G = rows(weight_ih) / cols(weight_hh): 1 RNN, 3 GRU, 4 LSTM.
public final class TorchModel {
  private static final String RNN = "rnn.";
  private static final String ENCODER = "encoder.";
  private static final String DECODER = "decoder.";
  private static final String FIRST_INPUT = "weight_ih_l0";
  private static final String FIRST_HIDDEN = "weight_hh_l0";
  private static final String EMBEDDING = "embedding.weight";
  private static final String HEAD = "head.weight";

  private final Path file;
  private final Map<String, Tensor> tensors;
  private final boolean decodes;
  private final String module;
  private final int hidden;
  private final int gates;

  /// @param file named in the sentences about what is wrong
  /// @throws FileProblem when the tensors do not tell a cell
  public TorchModel(Path file, Map<String, Tensor> tensors) throws FileProblem {
    this.file = file;
    this.tensors = tensors;
    decodes =
        tensors.keySet().stream().anyMatch(name -> name.startsWith(ENCODER) || name.startsWith(DECODER));
    module = decodes ? ENCODER : RNN;
    int[] input = shape(module + FIRST_INPUT, 2);
    int[] recurrent = shape(module + FIRST_HIDDEN, 2);
    hidden = recurrent[1];
    gates = hidden == 0 || input[0] % hidden != 0 ? 0 : input[0] / hidden;
    if (gates != 1 && gates != 3 && gates != 4) {
      throw new FileProblem(file, Reason.UNKNOWN_CELL, input[0], hidden);
    }
  }

  private int[] shape(String name, int rank) throws FileProblem {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new FileProblem(file, Reason.TENSOR_MISSING, name);
    }
    int[] shape = tensor.shape();
    if (shape.length != rank || Arrays.stream(shape).anyMatch(size -> size == 0)) {
      throw new FileProblem(file, Reason.WRONG_SHAPE, name, Arrays.toString(shape),
          FilePiece.of(FilePiece.Words.SIZES, rank));
    }
    return shape;
  }

  /// Whether the cell is a plain RNN, whose activation the tensors do not tell.
  public boolean isPlain() {
    return gates == 1;
  }

  /// Whether it has an encoder and a decoder.
  public boolean hasDecoder() {
    return decodes;
  }

  /// Whether it embeds symbols.
  public boolean hasEmbedding() {
    return tensors.containsKey(embedding());
  }

  private String embedding() {
    return decodes ? ENCODER + EMBEDDING : EMBEDDING;
  }

  /// Whether it has a readout.
  public boolean hasHead() {
    return tensors.containsKey(HEAD);
  }

  /// The network with the state dict's numbers.
  ///
  /// @param activation of a plain RNN
  /// @param readout where the head is computed, [Readout#NONE] where there is none
  /// @param loss what the head's output is compared by
  /// @throws FileProblem for a tensor that is missing, unknown, of another shape, or not finite
  public Network network(Activation activation, Readout readout, LossKind loss) throws FileProblem {
    InputKind kind = hasEmbedding() ? InputKind.EMBEDDING : InputKind.REAL;
    return network(new ModelNotes(cell(activation), bias(), kind, readout, loss, Control.NONE, 0));
  }

  /// The network with the state dict's numbers, and with what notes tell of it.
  ///
  /// @throws FileProblem for a tensor that is missing, unknown, of another shape, or not finite, and where the notes
  /// contradict the tensors
  Network network(ModelNotes notes) throws FileProblem {
    Network network = Network.of(architecture(notes));
    Set<String> unknown = new TreeSet<>(tensors.keySet());
    for (Variable parameter : network.parameters().variables()) {
      String name = nameInFile(parameter);
      unknown.remove(name);
      copy(name, parameter, network.parameters().get(parameter.name()));
    }
    if (notes.bias() == Bias.ONE) {
      unknown.removeIf(name -> name.contains(".bias_hh_l") && isZero(name));
    }
    if (notes.control() == Control.NO_RECURRENCE) {
      unknown.removeIf(name -> name.contains(".weight_hh_l") && isZero(name));
    }
    if (!unknown.isEmpty()) {
      throw new FileProblem(file, Reason.TENSOR_UNKNOWN, unknown.iterator().next());
    }
    return network;
  }

  private boolean isZero(String name) {
    return Arrays.stream(Objects.requireNonNull(tensors.get(name)).doubles()).allMatch(each -> each == 0);
  }

  /// The name of a parameter in a state dict: that of its module, of the layers of a single network `rnn`.
  static String nameInFile(Variable parameter) {
    return parameter.name().indexOf('.') >= 0 ? parameter.name() : RNN + parameter.name();
  }

  private void copy(String name, Variable parameter, double[] to) throws FileProblem {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new FileProblem(file, Reason.TENSOR_MISSING, name);
    }
    boolean vector = name.contains("bias");
    int[] needed = vector
        ? new int[] {parameter.shape().rows()}
        : new int[] {parameter.shape().rows(), parameter.shape().columns()};
    if (!Arrays.equals(tensor.shape(), needed)) {
      throw new FileProblem(
          file, Reason.WRONG_SHAPE, name, Arrays.toString(tensor.shape()), Arrays.toString(needed));
    }
    if (!tensor.dtype().isFloating()) {
      throw new FileProblem(file, Reason.WRONG_DTYPE, name, tensor.dtype());
    }
    int bad = tensor.firstNonFinite();
    if (bad >= 0) {
      throw new FileProblem(file, Reason.NOT_FINITE, name, tensor.doubles()[bad], bad);
    }
    System.arraycopy(tensor.doubles(), 0, to, 0, to.length);
  }

  private Architecture architecture(ModelNotes notes) throws FileProblem {
    boolean headBias = tensors.containsKey("head.bias");
    if (headBias && !hasHead()) {
      throw new FileProblem(file, Reason.NEEDS, "head.bias", HEAD);
    }
    Cell cell = notes.cell();
    if (cell.gates().size() != gates) {
      throw new FileProblem(file, Reason.BAD_SETTING, "cell",
          FilePiece.of(FilePiece.Words.GATES, cell.gates().size()),
          FilePiece.of(FilePiece.Words.OF_TENSORS, gates));
    }
    Readout readout = notes.readout();
    int outputs = readout == Readout.NONE ? 0 : shape(HEAD, 2)[0];
    return new Architecture(input(notes.input()), cell, hidden, layers(),
        !decodes && tensors.containsKey("rnn.weight_ih_l0_reverse"), notes.bias(), readout, outputs, headBias,
        notes.loss(), notes.control(), decoder(notes));
  }

  /// Its place stands in the notes, its vocabulary in the tensors.
  private @Nullable Decoder decoder(ModelNotes notes) throws FileProblem {
    int from = notes.decoderFrom();
    if (decodes && from == 0) {
      throw new FileProblem(file, Reason.MISSING, ModelNotes.DECODER_FROM, "__metadata__");
    }
    if (from == 0) {
      return null;
    }
    if (!decodes) {
      throw new FileProblem(file, Reason.TENSOR_MISSING, ENCODER + FIRST_INPUT);
    }
    if (notes.readout() == Readout.LAST) {
      throw new FileProblem(file, Reason.BAD_SETTING, "readout", "\"last\"",
          FilePiece.of(FilePiece.Words.OF_DECODER, "\"every\"", "\"none\""));
    }
    return new Decoder(from, notes.input() == InputKind.EMBEDDING
        ? shape(DECODER + EMBEDDING, 2)[0]
        : shape(DECODER + FIRST_INPUT, 2)[1]);
  }

  private Input input(InputKind kind) throws FileProblem {
    int width = shape(module + FIRST_INPUT, 2)[1];
    return switch (kind) {
      case EMBEDDING -> new Input.Embedding(shape(embedding(), 2)[0], width);
      case ONE_HOT -> new Input.OneHot(width);
      case REAL -> new Input.Real(width);
    };
  }

  private Cell cell(Activation activation) {
    return switch (gates) {
      case 1 -> new ElmanCell(activation);
      case 3 -> new GruCell(GruCell.Variant.PYTORCH);
      default -> new LstmCell();
    };
  }

  private int layers() {
    int layers = 1;
    while (tensors.containsKey(module + "weight_ih_l" + layers)) {
      layers++;
    }
    return layers;
  }

  private Bias bias() {
    @Nullable
    Tensor input = tensors.get("rnn.bias_ih_l0");
    @Nullable
    Tensor recurrent = tensors.get("rnn.bias_hh_l0");
    return input == null && recurrent == null ? Bias.NONE : Bias.TWO;
  }
}
