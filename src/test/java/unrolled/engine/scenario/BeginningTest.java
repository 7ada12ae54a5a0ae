package unrolled.engine.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.math.LinearAlgebra;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Network;

class BeginningTest {
  private static final int H = 6;

  private static Network drawn(CellKind cell, Beginning beginning) {
    Network network = Network.of(Architecture.of(cell.cell(), 3, H));
    beginning.initialization().apply(network, new SplittableRandom(5));
    return network;
  }

  @ParameterizedTest
  @EnumSource(value = CellKind.class, names = {"RNN_TANH", "LSTM", "GRU"})
  void everyGatesBlockOfWhhGetsTheSpectralRadiusAndNothingElseChanges(CellKind cell) {
    Beginning uniform = Beginning.of(InitializerKind.UNIFORM);
    Network plain = drawn(cell, uniform);
    Network scaled = drawn(cell, uniform.withSpectralRadius(OptionalDouble.of(2.5)));
    double[] matrix = scaled.parameters().get("weight_hh_l0");
    for (int from = 0; from < matrix.length; from += H * H) {
      double[] block = Arrays.copyOfRange(matrix, from, from + H * H);
      assertEquals(2.5, LinearAlgebra.spectralRadius(block, H), 1e-12);
    }
    assertArrayEquals(plain.parameters().get("weight_ih_l0"), scaled.parameters().get("weight_ih_l0"));
  }

  @Test
  void gateBiasesAreWhatWasAskedFor() {
    Beginning asked = Beginning.of(InitializerKind.UNIFORM)
        .withGateBiases(OptionalDouble.of(3), OptionalDouble.of(2))
        .withInitializer(InitializerKind.ORTHOGONAL);
    double[] lstm = drawn(CellKind.LSTM, asked).parameters().get("bias_ih_l0");
    double[] gru = drawn(CellKind.GRU, asked).parameters().get("bias_ih_l0");
    for (int unit = 0; unit < H; unit++) {
      assertEquals(3, lstm[H + unit]);
      assertEquals(2, gru[H + unit]);
    }
  }
}
