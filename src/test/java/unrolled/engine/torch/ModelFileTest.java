package unrolled.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Control;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.Safetensors;
import unrolled.engine.io.Tensor;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.scenario.CellKind;

class ModelFileTest {
  @TempDir
  private Path folder;

  private static Network drawn(Architecture architecture) {
    Network network = Network.of(architecture);
    Initialization.uniform().apply(network, new Random(5));
    return network;
  }

  /// Every cell with every number of biases, in turn with every kind of input and readout.
  static List<Architecture> architectures() {
    List<Input> inputs = List.of(new Input.OneHot(4), new Input.Embedding(5, 3), new Input.Real(2));
    Readout[] readouts = Readout.values();
    List<Architecture> all = new ArrayList<>();
    for (CellKind kind : CellKind.values()) {
      for (Bias bias : Bias.values()) {
        int number = all.size();
        Readout readout = readouts[number % readouts.length];
        LossKind loss = readout == Readout.NONE ? LossKind.NONE
            : number % 2 == 0 ? LossKind.CROSS_ENTROPY : LossKind.SQUARED_ERROR;
        all.add(Architecture.of(kind.cell(), 4, 3)
            .withInput(inputs.get(number % inputs.size()))
            .withBias(bias)
            .withLayers(1 + number % 2)
            .withBidirectional(number % 4 == 3)
            .withReadout(readout, readout == Readout.NONE ? 0 : 4, loss)
            .withReadoutBias(readout != Readout.NONE && number % 5 != 0));
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void everyNetworkIsReadBackBitForBit(Architecture architecture) throws FileProblem {
    Network network = drawn(architecture);
    Path file = folder.resolve("network.safetensors");
    ModelFile.write(file, network, Map.of("vocabulary", "[\"天\",\"\\u0000\"]"));
    ModelFile.Saved saved = ModelFile.read(file);
    assertEquals(architecture, saved.network().architecture());
    for (Variable parameter : network.parameters().variables()) {
      assertArrayEquals(network.parameters().get(parameter.name()),
          saved.network().parameters().get(parameter.name()), parameter.name());
    }
    assertEquals("[\"天\",\"\\u0000\"]", saved.texts().get("vocabulary"));
  }

  /// What was taken away is written as 0, so that PyTorch takes the file, and is known again.
  @ParameterizedTest
  @MethodSource("architectures")
  void whatWasTakenAwayStaysAway(Architecture architecture) throws FileProblem {
    for (Control control : Control.values()) {
      Network network = drawn(architecture.withControl(control));
      Path file = folder.resolve(control + ".safetensors");
      ModelFile.write(file, network, Map.of());
      assertEquals(network.architecture(), ModelFile.read(file).network().architecture());
      Tensor hidden = tensor(ModelFile.tensors(network), "rnn.weight_hh_l0");
      boolean zero = Arrays.stream(hidden.doubles()).allMatch(each -> each == 0);
      assertEquals(control == Control.NO_RECURRENCE, zero);
    }
  }

  @Test
  void aSingleBiasIsWrittenAsTwoOfWhichOneIsZero() {
    Map<String, Tensor> tensors =
        ModelFile.tensors(drawn(Architecture.of(new LstmCell(), 4, 3)));
    assertArrayEquals(new int[] {12}, tensor(tensors, "rnn.bias_hh_l0").shape());
    assertArrayEquals(new double[12], tensor(tensors, "rnn.bias_hh_l0").doubles());
    assertTrue(tensor(tensors, "rnn.bias_ih_l0").doubles()[0] != 0);
    assertArrayEquals(new int[] {12, 4}, tensor(tensors, "rnn.weight_ih_l0").shape());
    assertArrayEquals(new int[] {4}, tensor(tensors, "head.bias").shape());
  }

  private static Tensor tensor(Map<String, Tensor> tensors, String name) {
    return Objects.requireNonNull(tensors.get(name), name);
  }

  private void refuse(Map<String, String> changed, String sentence) throws FileProblem {
    Network network = drawn(Architecture.of(new LstmCell(), 4, 3));
    Map<String, String> texts = new LinkedHashMap<>(ModelNotes.of(network.architecture()).metadata());
    texts.putAll(changed);
    texts.values().removeIf(String::isEmpty);
    Path file = folder.resolve("other.safetensors");
    Safetensors.write(file, texts, ModelFile.tensors(network));
    FileProblem problem = assertThrows(FileProblem.class, () -> ModelFile.read(file));
    assertEquals(file + ": " + sentence, problem.getMessage());
  }

  @Test
  void notesThatContradictTheTensorsAreRefusedInOneSentence() throws FileProblem {
    refuse(Map.of("cell", "gru", "gru_variant", "pytorch"),
        "the setting \"cell\" is 3 gates, and must be 4, as the tensors say.");
    refuse(Map.of("cell", "perceptron"),
        "the setting \"cell\" is \"perceptron\", and must be \"rnn\", \"lstm\" or \"gru\".");
    refuse(Map.of("cell", "gru", "gru_variant", "mine"),
        "the setting \"gru_variant\" is \"mine\", and must be \"pytorch\" or \"textbook\".");
    refuse(Map.of("readout", ""), "\"readout\" is missing in \"__metadata__\".");
    refuse(Map.of("input", "embedding"), "tensor \"embedding.weight\" is missing.");
    refuse(Map.of("biases", "none"),
        "tensor \"rnn.bias_hh_l0\" belongs to no RNN, LSTM or GRU with embedding and head.");
  }
}
