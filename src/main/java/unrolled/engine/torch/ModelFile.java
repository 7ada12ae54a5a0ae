package unrolled.engine.torch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import unrolled.engine.cell.Bias;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.Safetensors;
import unrolled.engine.io.SafetensorsFile;
import unrolled.engine.io.Tensor;
import unrolled.engine.math.Activation;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;

/// A network as a safetensors file in float64 that PyTorch's `load_state_dict` takes where PyTorch has the cell: `rnn.`
/// before the names of the recurrent layers, or `encoder.` and `decoder.`, `embedding.weight`, `head.weight`,
/// `head.bias`; what these do not tell stands in the metadata ([ModelNotes]). Read back, it is the same bit for bit.
///
/// A single bias is written as `bias_ih` with `bias_hh` = 0, since PyTorch's layers have two or none; a W_hh that was
/// taken away is written as 0.
public final class ModelFile {
  private static final String INPUT_BIAS = "bias_ih";
  private static final String HIDDEN_BIAS = "bias_hh";

  private ModelFile() {}

  /// Writes a network.
  ///
  /// @param texts more texts for the metadata, such as a vocabulary
  /// @throws FileProblem when the file cannot be written; then the old one is untouched
  public static void write(Path file, Network network, Map<String, String> texts) throws FileProblem {
    Map<String, String> metadata = metadata(network.architecture());
    metadata.putAll(texts);
    Safetensors.write(file, metadata, tensors(network));
  }

  /// Writes a network at work.
  ///
  /// @throws FileProblem when the file cannot be written; then the old one is untouched
  static void write(Path file, Architecture architecture, Execution execution) throws FileProblem {
    Safetensors.write(file, metadata(architecture), tensors(architecture, execution));
  }

  private static Map<String, String> metadata(Architecture architecture) {
    Map<String, String> metadata = new LinkedHashMap<>(Map.of("format", "pt"));
    metadata.putAll(ModelNotes.of(architecture).metadata());
    return metadata;
  }

  /// The state dict of a network.
  public static Map<String, Tensor> tensors(Network network) {
    return tensors(network.architecture(), network.graph(), each -> network.parameters().get(each.name()));
  }

  /// The state dict of a network at work.
  static Map<String, Tensor> tensors(Architecture architecture, Execution execution) {
    return tensors(architecture, execution.graph(), execution.memory()::values);
  }

  private static Map<String, Tensor> tensors(Architecture architecture, Graph graph,
      Function<Variable, double[]> numbers) {
    boolean single = architecture.bias() == Bias.ONE;
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Variable parameter : graph.variables().stream().filter(Variable::isParameter).toList()) {
      String name = TorchModel.nameInFile(parameter);
      int rows = parameter.shape().rows();
      double[] values =
          parameter.held() ? new double[parameter.shape().size()] : numbers.apply(parameter).clone();
      boolean vector = name.contains("bias");
      tensors.put(name,
          vector ? Tensor.of(values, rows) : Tensor.of(values, rows, parameter.shape().columns()));
      if (single && name.contains(INPUT_BIAS)) {
        tensors.put(name.replace(INPUT_BIAS, HIDDEN_BIAS), Tensor.of(new double[rows], rows));
      }
    }
    return tensors;
  }

  /// Reads a network that was written here, or by PyTorch: then a plain cell has tanh, symbols are read only through an
  /// embedding, and the head, if any, is computed at every timestep.
  ///
  /// @throws FileProblem when the file is not one of a network
  public static Saved read(Path file) throws FileProblem {
    SafetensorsFile content = Safetensors.read(file);
    TorchModel model = new TorchModel(file, content.tensors());
    ModelNotes notes = ModelNotes.read(file, content.metadata());
    return new Saved(network(model, notes), content.metadata());
  }

  private static Network network(TorchModel model, @Nullable ModelNotes notes) throws FileProblem {
    if (notes != null) {
      return model.network(notes);
    }
    return model.hasHead()
        ? model.network(Activation.TANH, Readout.EVERY, LossKind.CROSS_ENTROPY)
        : model.network(Activation.TANH, Readout.NONE, LossKind.NONE);
  }

  /// What a file holds.
  ///
  /// @param network with its numbers
  /// @param texts of the metadata
  public record Saved(Network network, Map<String, String> texts) {}
}
