package unrolled.engine.torch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import unrolled.engine.Reference;
import unrolled.engine.data.Batch;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.Tensor;
import unrolled.engine.io.TensorFile;
import unrolled.engine.math.Activation;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;

/// Networks and batches made from reference fixtures.
public final class Models {
  private Models() {}

  /// The network of a fixture and what it is run on.
  ///
  /// @param prefix of the parameters' names in the fixture: empty, or `init.`
  public static Pair of(String name, String prefix) throws FileProblem {
    Path path = Reference.path(name + ".json");
    TensorFile file = TensorFile.read(path);
    Map<String, Tensor> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, Tensor> entry : file.tensors().entrySet()) {
      if (!entry.getKey().startsWith(prefix)) {
        continue;
      }
      String key = entry.getKey().substring(prefix.length());
      if (key.startsWith("weight_") || key.startsWith("bias_")) {
        parameters.put("rnn." + key, entry.getValue());
      } else if (key.startsWith("head.") || key.startsWith("embedding.")) {
        parameters.put(key, entry.getValue());
      }
    }
    TorchModel model = new TorchModel(path, parameters);
    TorchInput input = new TorchInput(path, file);
    String kind = String.valueOf(file.config().get("kind"));
    Activation activation = kind.contains("relu") ? Activation.RELU : Activation.TANH;
    boolean loss = model.hasHead() && input.hasTarget();
    Network network = model.network(
        activation, loss ? input.lossAt() : Readout.NONE, loss ? LossKind.CROSS_ENTROPY : LossKind.NONE);
    return new Pair(network, input.batch(network));
  }

  /// A network and a batch for it.
  public record Pair(Network network, Batch batch) {}
}
