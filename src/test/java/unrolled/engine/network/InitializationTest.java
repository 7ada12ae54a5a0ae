package unrolled.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.math.Activation;
import unrolled.engine.math.LinearAlgebra;
import unrolled.engine.math.Shape;

class InitializationTest {
  private static final Architecture LSTM = Architecture.of(new LstmCell(), 5, 8).withBias(Bias.TWO);

  private static Network network(Architecture architecture, Initialization initialization) {
    Network network = Network.of(architecture);
    initialization.apply(network, new Random(1));
    return network;
  }

  @Test
  void pytorchsUniformStaysWithinOneOverTheRootOfTheHiddenSize() {
    Network network = network(LSTM, Initialization.uniform());
    double bound = 1 / Math.sqrt(8);
    for (var parameter : network.parameters().variables()) {
      double[] data = network.parameters().get(parameter.name());
      double largest = Arrays.stream(data).map(Math::abs).max().orElseThrow();
      assertTrue(largest <= bound && largest > bound / 4, parameter + " " + largest);
    }
  }

  @Test
  void orthogonalKeepsEveryGateBlockOrthonormal() {
    double[] w =
        network(LSTM, Initialization.matrices(new Initializer.Orthogonal())).parameters().get("weight_hh_l0");
    for (int gate = 0; gate < 4; gate++) {
      double[] block = Arrays.copyOfRange(w, gate * 64, (gate + 1) * 64);
      for (double sigma : LinearAlgebra.singularValues(block, new Shape(8, 8))) {
        assertEquals(1, sigma, 1e-12);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 32, 128})
  void nonNormalHasSmallEigenvaluesAndALargeSingularValue(int units) {
    double[] w = new Initializer.NonNormal(0.6, 1.5).draw(new Shape(units, units), units, new Random(3));
    double largest = LinearAlgebra.largestSingularValue(w, new Shape(units, units));
    assertEquals(units == 1 ? 0.6 : 1.5, largest, 1e-9);
    assertEquals(0.6, LinearAlgebra.spectralRadius(w, units), 1e-3);
    double[] other = new Initializer.NonNormal(0.6, 1.5).draw(new Shape(units, units), units, new Random(4));
    assertEquals(units == 1, Arrays.equals(w, other));
  }

  @Test
  void whatNonNormalCannotReachIsNotReached() {
    double[] w = new Initializer.NonNormal(0.6, 0.5).draw(new Shape(8, 8), 8, new Random(3));
    assertEquals(0.6, LinearAlgebra.largestSingularValue(w, new Shape(8, 8)), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.6, 1.2, 2.5})
  void rescaledHasTheSpectralRadiusAskedFor(double radius) {
    Initialization initialization =
        Initialization.uniform().withRecurrent(new Initializer.Rescaled(new Initializer.Gaussian(1), radius));
    double[] w = network(Architecture.of(new ElmanCell(Activation.TANH), 3, 20), initialization)
        .parameters().get("weight_hh_l0");
    assertEquals(radius, LinearAlgebra.spectralRadius(w, 20), 1e-12);
  }

  @Test
  void identityIsAnIdentityInEveryBlock() {
    Network network =
        network(Architecture.of(new LstmCell(), 2, 2), Initialization.matrices(new Initializer.Identity()));
    assertArrayEquals(new double[] {1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1},
        network.parameters().get("weight_hh_l0"));
    assertArrayEquals(new double[8], network.parameters().get("bias_ih_l0"));
  }

  @Test
  void xavierStaysWithinItsBound() {
    double[] w = network(Architecture.of(new ElmanCell(Activation.TANH), 40, 20),
        Initialization.matrices(new Initializer.Xavier())).parameters().get("weight_ih_l0");
    double largest = Arrays.stream(w).map(Math::abs).max().orElseThrow();
    assertTrue(largest <= Math.sqrt(0.1) && largest > 0.9 * Math.sqrt(0.1), "" + largest);
  }

  @Test
  void gateBiasesAreTheSumOfBothBiases() {
    Initialization initialization =
        Initialization.uniform().withGateBiases(OptionalDouble.of(2), OptionalDouble.of(-1));
    Network lstm = network(LSTM, initialization);
    for (int unit = 8; unit < 16; unit++) {
      assertEquals(2, lstm.parameters().get("bias_ih_l0")[unit] + lstm.parameters().get("bias_hh_l0")[unit]);
    }
    Network gru = network(Architecture.of(new GruCell(GruCell.Variant.PYTORCH), 5, 8), initialization);
    assertEquals(-1, gru.parameters().get("bias_ih_l0")[8]);
    assertTrue(Math.abs(gru.parameters().get("bias_ih_l0")[0]) < 1);
  }
}
