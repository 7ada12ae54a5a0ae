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
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.Safetensors;
import unrolled.engine.io.Tensor;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Decoder;
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

  /// Every cell with every number of biases as an encoder and a decoder, with and without embeddings, one layer or two.
  static List<Architecture> decoders() {
    List<Architecture> all = new ArrayList<>();
    for (Architecture each : architectures()) {
      int number = all.size();
      Architecture forward = each.withBidirectional(false)
          .withInput(number % 2 == 0 ? new Input.OneHot(6) : new Input.Embedding(6, 3));
      Readout readout = number % 3 == 0 ? Readout.NONE : Readout.EVERY;
      all.add(forward
          .withReadout(readout, readout == Readout.NONE ? 0 : 11,
              readout == Readout.NONE ? LossKind.NONE : LossKind.CROSS_ENTROPY)
          .withReadoutBias(readout != Readout.NONE)
          .withDecoder(new Decoder(1 + number, 12)));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("decoders")
  void anEncoderAndADecoderAreReadBackBitForBit(Architecture architecture) throws FileProblem {
    for (Control control : Control.values()) {
      Network network = drawn(architecture.withControl(control));
      Path file = folder.resolve("decoder.safetensors");
      ModelFile.write(file, network, Map.of());
      Network read = ModelFile.read(file).network();
      assertEquals(network.architecture(), read.architecture());
      for (Variable parameter : network.parameters().variables()) {
        assertArrayEquals(network.parameters().get(parameter.name()),
            read.parameters().get(parameter.name()), parameter.name());
      }
    }
  }

  private void refuse(Network network, String without, Map<String, Tensor> other, Map<String, String> changed,
      String sentence) throws FileProblem {
    Map<String, Tensor> tensors = new LinkedHashMap<>(ModelFile.tensors(network));
    tensors.remove(without);
    tensors.putAll(other);
    Map<String, String> texts = new LinkedHashMap<>(ModelNotes.of(network.architecture()).metadata());
    texts.putAll(changed);
    texts.values().removeIf(String::isEmpty);
    Path file = folder.resolve("damaged.safetensors");
    Safetensors.write(file, texts, tensors);
    FileProblem problem = assertThrows(FileProblem.class, () -> ModelFile.read(file));
    assertEquals(file + ": " + sentence, problem.getMessage());
  }

  @Test
  void aDamagedEncoderOrDecoderIsRefusedInOneSentence() throws FileProblem {
    Network network = drawn(new RomanNumerals(3, false).decoder()
        .map(decoder -> Architecture.of(new LstmCell(), 6, 3)
            .withReadout(Readout.EVERY, 11, LossKind.CROSS_ENTROPY).withDecoder(decoder))
        .orElseThrow());
    refuse(network, "encoder.weight_ih_l0", Map.of(), Map.of(),
        "tensor \"encoder.weight_ih_l0\" is missing.");
    refuse(network, "decoder.weight_ih_l0", Map.of(), Map.of(),
        "tensor \"decoder.weight_ih_l0\" is missing.");
    refuse(network, "decoder.weight_hh_l0", Map.of(), Map.of(),
        "tensor \"decoder.weight_hh_l0\" is missing.");
    refuse(network, "", Map.of("decoder.weight_hh_l0", Tensor.of(new double[24], 12, 2)), Map.of(),
        "tensor \"decoder.weight_hh_l0\" has the shape [12, 2], and [12, 3] is needed.");
    refuse(network, "", Map.of("encoder.weight_ih_l0", Tensor.of(new double[30], 10, 3)), Map.of(),
        "weight_ih has 10 rows for a hidden size of 3, and only 1, 3 or 4 times the hidden size make an RNN, GRU or"
            + " LSTM.");
    refuse(network, "", Map.of("rnn.weight_ih_l0_reverse", Tensor.of(new double[72], 12, 6)), Map.of(),
        "tensor \"rnn.weight_ih_l0_reverse\" belongs to no RNN, LSTM or GRU with embedding and head.");
    refuse(network, "", Map.of(), Map.of("decoder_from", ""),
        "\"decoder_from\" is missing in \"__metadata__\".");
    refuse(network, "", Map.of(), Map.of("decoder_from", "201"),
        "the setting \"decoder_from\" is \"201\", and must be a number from 1 to 200.");
    refuse(network, "", Map.of(), Map.of("decoder_from", "eleven"),
        "the setting \"decoder_from\" is \"eleven\", and must be a number from 1 to 200.");
    refuse(network, "", Map.of(), Map.of("readout", "last"),
        "the setting \"readout\" is \"last\", and must be \"every\" or \"none\", since a decoder answers at every"
            + " timestep.");
    refuse(drawn(Architecture.of(new LstmCell(), 4, 3)), "", Map.of(), Map.of("decoder_from", "3"),
        "tensor \"encoder.weight_ih_l0\" is missing.");
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
        "the setting \"cell\" is \"perceptron\", and must be one of \"rnn\", \"lstm\", \"gru\".");
    refuse(Map.of("cell", "gru", "gru_variant", "mine"),
        "the setting \"gru_variant\" is \"mine\", and must be one of \"pytorch\", \"textbook\".");
    refuse(Map.of("readout", ""), "\"readout\" is missing in \"__metadata__\".");
    refuse(Map.of("input", "embedding"), "tensor \"embedding.weight\" is missing.");
    refuse(Map.of("biases", "none"),
        "tensor \"rnn.bias_hh_l0\" belongs to no RNN, LSTM or GRU with embedding and head.");
  }
}
