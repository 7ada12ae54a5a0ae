package unrolled.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.Bias;
import unrolled.engine.data.Batch;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.EncoderDecoderReference.States;
import unrolled.engine.network.Tape.Num;

/// An encoder and a decoder on one timeline compute what they compute when written down one number at a time.
class EncoderDecoderTest {
  static Stream<Architecture> architectures() {
    return Stream.of("rnn", "lstm", "gru", "textbook").flatMap(cell -> Stream.of(
        EncoderDecoders.architecture(cell, 1, Bias.ONE), EncoderDecoders.architecture(cell, 2, Bias.TWO),
        EncoderDecoders.architecture(cell, 1, Bias.NONE)
            .withInput(new Input.Embedding(EncoderDecoders.READ, 2))));
  }

  private static Execution executed(Network network, Batch batch) {
    Execution execution = new Execution(network.graph(), batch.timesteps(), batch.size(), Gemm.create());
    network.parameters().writeTo(execution.memory());
    batch.writeTo(execution.memory());
    execution.countTargets();
    execution.forward();
    execution.backward();
    return execution;
  }

  private static void assertClose(double expected, double actual, String what) {
    assertEquals(expected, actual, 1e-12 * Math.max(1, Math.abs(expected)), what);
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void everyValueAndGradientIsThatOfTheReference(Architecture architecture) {
    Network network = EncoderDecoders.network(architecture);
    Batch batch = EncoderDecoders.batch();
    Execution execution = executed(network, batch);
    EncoderDecoderReference reference = new EncoderDecoderReference(network, batch);
    Num loss = reference.run();
    assertTrue(loss.value > 0.5);
    assertClose(loss.value, execution.loss(), "loss");
    int moved = 0;
    for (Variable parameter : network.graph().parameters()) {
      double[] gradient = execution.memory().gradients(parameter);
      for (int i = 0; i < gradient.length; i++) {
        assertClose(reference.gradient(parameter.name(), i), gradient[i], parameter + "[" + i + "]");
        moved += gradient[i] == 0 ? 0 : 1;
      }
    }
    assertTrue(moved > 40, moved + " gradients that are not 0");
    for (int time = 0; time < EncoderDecoders.TIMESTEPS; time++) {
      for (int row = 0; row < EncoderDecoders.BATCH; row++) {
        assertStates(reference.states(time, row), execution, time, row);
      }
    }
  }

  private static void assertStates(List<States> layers, Execution execution, int time, int row) {
    Memory memory = execution.memory();
    for (int layer = 0; layer < layers.size(); layer++) {
      Variable hidden = execution.graph().variable("h_l" + layer);
      int at = memory.position(hidden, time) + row * hidden.width();
      for (int unit = 0; unit < hidden.width(); unit++) {
        Num wanted = layers.get(layer).hidden()[unit];
        assertClose(wanted.value, memory.values(hidden)[at + unit], "h at " + time);
        assertClose(wanted.gradient, memory.gradients(hidden)[at + unit], "gradient of h at " + time);
      }
    }
  }

  @Test
  void eachHalfHasWeightsOfItsOwnAndTheReadoutBelongsToTheDecoder() {
    Architecture architecture = EncoderDecoders.architecture("lstm", 1, Bias.ONE);
    assertEquals(List.of("encoder.weight_ih_l0", "encoder.weight_hh_l0", "encoder.bias_ih_l0",
        "decoder.weight_ih_l0", "decoder.weight_hh_l0", "decoder.bias_ih_l0", "head.weight", "head.bias"),
        architecture.graph().parameters().stream().map(Variable::name).toList());
    assertEquals(EncoderDecoders.READ, architecture.graph().variable("encoder.weight_ih_l0").width());
    assertEquals(EncoderDecoders.GIVEN, architecture.graph().variable("decoder.weight_ih_l0").width());
    assertEquals("enc", architecture.graph().variable("encoder.weight_hh_l0").symbol().part(1).mark());
    assertFalse(architecture.graph().producer(architecture.graph().variable("logits"), 2).isPresent());
    assertTrue(architecture.graph().producer(architecture.graph().variable("logits"), 3).isPresent());
    assertThrows(IllegalArgumentException.class, () -> architecture.withBidirectional(true));
    assertThrows(IllegalArgumentException.class,
        () -> architecture.withReadout(Readout.LAST, 3, LossKind.CROSS_ENTROPY));
    assertThrows(IllegalArgumentException.class, () -> new Decoder(0, 3));
  }

  /// What the encoder read arrives by its last states alone, and nothing of the decoder reaches back into its values.
  @Test
  void theDecoderBeginsInTheLastStateOfTheEncoder() {
    Network network = EncoderDecoders.network(EncoderDecoders.architecture("lstm", 1, Bias.ONE));
    Batch batch = EncoderDecoders.batch();
    Execution plain = executed(network, batch);
    Batch other = EncoderDecoders.batch();
    other.ids("x_ids")[0] = (other.ids("x_ids")[0] + 1) % EncoderDecoders.READ;
    Execution changed = executed(network, other);
    assertNotEquals(plain.loss(), changed.loss());
    Batch asked = EncoderDecoders.batch();
    int decoded = EncoderDecoders.SOURCE * EncoderDecoders.BATCH;
    Arrays.fill(asked.ids("decoder.x_ids"), decoded, asked.ids("decoder.x_ids").length, 0);
    Variable hidden = network.graph().variable("h_l0");
    int end = plain.memory().position(hidden, EncoderDecoders.SOURCE);
    assertArrayEquals(Arrays.copyOf(plain.memory().values(hidden), end),
        Arrays.copyOf(executed(network, asked).memory().values(hidden), end));
  }
}
