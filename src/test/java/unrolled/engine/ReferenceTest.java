package unrolled.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

  private static double[] of(double... values) {
    return values;
  }

  @Test
  void thereAreThirtyTwoFixtures() {
    assertEquals(32, Reference.all().size(), () -> Reference.all().toString());
  }

  @ParameterizedTest
  @MethodSource("unrolled.engine.Reference#all")
  void everyFixtureHasTensorsAndAConfiguration(String name) {
    Reference reference = Reference.of(name);
    assertFalse(reference.names().isEmpty());
    assertTrue(reference.config().containsKey("torch_version"));
  }

  @Test
  void numbersShapesAndConfigurationAreTheFixtures() {
    Reference toy = Reference.of("toy_ab_identity");
    assertArrayEquals(
        of(0.7615941559557649, 0.0, 0.0, 0.6420149920119997, 0.7615941559557649, 0.0), toy.tensor("h_l0"));
    assertArrayEquals(new int[] {2, 1, 3}, toy.shape("h_l0"));
    assertEquals("identity", toy.config().get("W"));
    assertEquals(3, toy.configInt("hidden_size"));
    assertEquals(0.01, Reference.of("optim_adam").configDouble("lr"));
    assertEquals(10, Reference.of("lstm_l2").ints("y").length);
  }

  @Test
  void aTestThatChangesATensorDoesNotChangeTheNext() {
    Reference.of("toy_ab_identity").tensor("x")[0] = 99;
    assertNotEquals(99, Reference.of("toy_ab_identity").tensor("x")[0]);
  }

  @Test
  void aMissingTensorIsNamed() {
    Reference toy = Reference.of("toy_ab_identity");
    Exception missing = assertThrows(IllegalArgumentException.class, () -> toy.tensor("grad.h_l7"));
    assertEquals("toy_ab_identity has no tensor grad.h_l7.", missing.getMessage());
  }

  @Test
  void closeAllowsAMillionthOfAMillionth() {
    assertDoesNotThrow(() -> Reference.assertClose("h", of(0.5, 1000), of(0.5 + 9e-13, 1000 + 9e-10)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5 + 1.2e-12, 0.5 - 1.2e-12, 0, -0.5, Double.NaN, Double.POSITIVE_INFINITY})
  void closeRefusesAnythingElse(double actual) {
    AssertionError error =
        assertThrows(AssertionError.class, () -> Reference.assertClose("h", of(1, 0.5), of(1, actual)));
    assertEquals("h[1]: expected 0.5 but was " + actual, error.getMessage());
  }

  @Test
  void closeRefusesAnotherLengthAndAnExpectedNaN() {
    assertThrows(AssertionError.class, () -> Reference.assertClose("h", of(1, 2), of(1)));
    assertThrows(AssertionError.class, () -> Reference.assertClose("h", of(), of(0)));
    assertThrows(AssertionError.class, () -> Reference.assertClose("h", of(Double.NaN), of(Double.NaN)));
  }

  @Test
  void relativeClosenessHasNoFloor() {
    assertDoesNotThrow(
        () -> Reference.assertCloseRelativeToNorm("g", of(3e-15, 4e-15), of(3e-15, 4e-15 + 4e-27)));
    assertThrows(AssertionError.class,
        () -> Reference.assertCloseRelativeToNorm("g", of(3e-15, 4e-15), of(3e-15, 4e-15 + 6e-27)));
    assertThrows(AssertionError.class,
        () -> Reference.assertCloseRelativeToNorm("g", of(3e-300, 4e-300), of(0, 0)));
  }

  @Test
  void relativeClosenessNamesTheWorstElement() {
    AssertionError error = assertThrows(AssertionError.class,
        () -> Reference.assertCloseRelativeToNorm("g", of(1, 2, 3), of(1.1, 2, Double.NaN)));
    assertTrue(error.toString().endsWith("worst at [2]: expected 3.0 but was NaN"), error::toString);
    assertThrows(AssertionError.class, () -> Reference.assertCloseRelativeToNorm("g", of(1), of(1, 2)));
    assertThrows(AssertionError.class,
        () -> Reference.assertCloseRelativeToNorm("g", of(0, 0), of(0, 1e-300)));
  }
}
