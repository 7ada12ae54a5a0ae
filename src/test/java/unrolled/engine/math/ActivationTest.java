package unrolled.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {
  private static final double STEP = 1e-5;

  @ParameterizedTest
  @EnumSource
  void slopeIsTheCentralDifference(Activation f) {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      double z = random.nextDouble(-6, 6);
      if (Math.abs(z) > 2 * STEP) {
        double difference = (f.value(z + STEP) - f.value(z - STEP)) / (2 * STEP);
        assertEquals(difference, f.slope(z), 1e-9, () -> f + " at " + z);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void slopeFromTheKnownValueIsTheSameNumber(Activation f) {
    for (double z = -30; z < 30; z += 0.37) {
      assertEquals(f.slope(z), f.slope(z, f.value(z)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void slopeIsNeverSteeperThanItsBound(Activation f) {
    double steepest = 0;
    for (double z = -12; z <= 12; z += 0.125) {
      steepest = Math.max(steepest, Math.abs(f.slope(z)));
    }
    assertEquals(f.maxSlope(), steepest);
  }

  @Test
  void derivativesAtZeroAreThoseOfPyTorch() {
    assertEquals(1, Activation.IDENTITY.slope(0));
    assertEquals(0.25, Activation.SIGMOID.slope(0));
    assertEquals(1, Activation.TANH.slope(0));
    assertEquals(0, Activation.RELU.slope(0));
    assertEquals(Activation.LEAK, Activation.LEAKY_RELU.slope(0));
    assertEquals(1, Activation.ELU.slope(0));
  }

  @Test
  void valuesAreThoseOfTheFormulas() {
    assertEquals(-3, Activation.IDENTITY.value(-3));
    assertEquals(0, Activation.RELU.value(-3));
    assertEquals(0.0, Activation.RELU.value(-0.0));
    assertEquals(3, Activation.RELU.value(3));
    assertEquals(-0.03, Activation.LEAKY_RELU.value(-3));
    assertEquals(3, Activation.LEAKY_RELU.value(3));
    assertEquals(-0.6321205588285577, Activation.ELU.value(-1), 1e-16);
    assertEquals(3, Activation.ELU.value(3));
  }

  @ParameterizedTest
  @EnumSource
  void notANumberStaysOne(Activation f) {
    assertTrue(Double.isNaN(f.value(Double.NaN)));
  }

  @Test
  void kinksAreWhereTheSlopeJumps() {
    for (Activation f : Activation.values()) {
      assertEquals(Math.abs(f.slope(1e-9) - f.slope(-1e-9)) > 0.5, f.isKink(0), f::toString);
      assertFalse(f.isKink(0.5));
    }
  }

  @ParameterizedTest
  @EnumSource
  void idLeadsBackToTheActivation(Activation f) {
    assertSame(f, Activation.ofId(f.id()));
  }

  @Test
  void unknownIdIsNamed() {
    var error = assertThrows(IllegalArgumentException.class, () -> Activation.ofId("swish"));
    assertEquals("There is no activation 'swish'.", error.getMessage());
  }
}
