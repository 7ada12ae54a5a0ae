package unrolled.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.Reference;
import unrolled.engine.graph.Execution;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.Tensor;
import unrolled.engine.math.Gemm;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// Every value, gradient and norm of every recurrent fixture of PyTorch.
class TorchTraceTest {
  private static final List<String> GIVEN =
      List.of("x", "x_ids", "y", "h0", "c0", "weight_", "bias_", "head.", "embedding.");

  static List<String> fixtures() {
    List<String> names = Reference.all().stream()
        .filter(name -> name.matches("(rnn|lstm|gru|embedding|toy)_.*"))
        .toList();
    assertTrue(names.size() >= 19, names.toString());
    return names;
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyTensorEqualsPyTorchs(String name) throws FileProblem {
    Map<String, Tensor> actual = trace(name);
    Reference reference = Reference.of(name);
    int compared = 0;
    for (String tensor : reference.names()) {
      if (GIVEN.stream().anyMatch(tensor::startsWith)) {
        continue;
      }
      Tensor found = actual.get(tensor);
      assertNotNull(found, () -> name + " lacks " + tensor);
      assertArrayEquals(reference.shape(tensor), found.shape(), tensor);
      compare(name, tensor, reference, found.doubles());
      compared++;
    }
    assertTrue(compared >= (name.startsWith("toy") ? 1 : 19),
        name + ": only " + compared + " tensors compared");
  }

  private static void compare(String name, String tensor, Reference reference, double[] actual) {
    double[] expected = reference.tensor(tensor);
    int[] shape = reference.shape(tensor);
    boolean overTime = shape.length > 0 && shape[0] == 40;
    if (!name.contains("_long_")) {
      Reference.assertClose(name + " " + tensor, expected, actual);
      return;
    }
    int block = overTime ? expected.length / 40 : expected.length;
    for (int from = 0; from < expected.length; from += block) {
      Reference.assertCloseRelativeToNorm(
          name + " " + tensor + " from " + from,
          Arrays.copyOfRange(expected, from, from + block),
          Arrays.copyOfRange(actual, from, from + block));
    }
  }

  private static Map<String, Tensor> trace(String name) throws FileProblem {
    Models.Pair model = Models.of(name, "");
    TrainingConfig config = TrainingConfig.of(Optimizer.sgd(), 1);
    Execution execution = Trainer.prepare(model.network(), config, model.batch(), Gemm.create(), false);
    execution.forward();
    boolean loss = execution.graph().lossOp().isPresent();
    if (loss) {
      execution.backward();
    }
    return TorchTrace.of(execution, loss);
  }
}
