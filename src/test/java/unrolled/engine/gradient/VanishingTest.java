package unrolled.engine.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Execution;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;

/// What is taught about vanishing and exploding gradients holds: H 32, T 40, B 16, random bits, the loss at the last
/// step, at initialisation, for each of eight seeds. Numbers are decades over 39 hops.
class VanishingTest {
  private static final int SEEDS = 8;

  private static void assertFirst(CellKind cell, Beginning beginning, DoublePredicate holds) {
    assertEach(cell, beginning, curves -> curves.measured()[0], holds);
  }

  private static void assertEach(
      CellKind cell, Beginning beginning, ToDoubleFunction<HopCurves> number, DoublePredicate holds) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      double decades = number.applyAsDouble(GradientSamples.curves(cell, beginning, seed));
      assertTrue(holds.test(decades), cell + " " + beginning + " seed " + seed + ": " + decades);
    }
  }

  private static double mean(CellKind cell, Beginning beginning) {
    double sum = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      sum += GradientSamples.curves(cell, beginning, seed).measured()[0];
    }
    return sum / SEEDS;
  }

  @Test
  void tanhVanishesAtARadiusOfTwoThirdsStaysAtOneAndAFifthAndExplodesAtTwoAndAHalf() {
    assertFirst(CellKind.RNN_TANH, GradientSamples.orthogonal(0.6), decades -> decades <= -8);
    assertFirst(CellKind.RNN_TANH, GradientSamples.orthogonal(1.2), decades -> Math.abs(decades) <= 1.5);
    assertFirst(CellKind.RNN_TANH, GradientSamples.orthogonal(2.5), decades -> decades >= 3);
  }

  @Test
  void anLstmKeepsItsGradientAtAForgetBiasOfThreeAndNotOfOneOrZero() {
    assertFirst(CellKind.LSTM, GradientSamples.gateBias(3), decades -> Math.abs(decades) <= 2);
    assertFirst(CellKind.LSTM, GradientSamples.gateBias(1), decades -> decades < -3 && decades > -5);
    assertFirst(CellKind.LSTM, GradientSamples.gateBias(0), decades -> decades < -7);
  }

  @Test
  void theForgetGateIsTheDirectPathAndNotTheWholeFactor() {
    assertEach(CellKind.LSTM, GradientSamples.gateBias(3),
        curves -> Objects.requireNonNull(curves.cell())[0] - Objects.requireNonNull(curves.direct())[0],
        more -> more > 0.5);
  }

  @Test
  void aGruKeepsItsGradientAtAnUpdateBiasOfTwo() {
    assertFirst(CellKind.GRU, GradientSamples.gateBias(2), decades -> Math.abs(decades) <= 2);
    assertFirst(CellKind.GRU, GradientSamples.gateBias(0), decades -> decades < -6);
  }

  @Test
  void reluIsACureOnlyWithIdentityInitialisation() {
    Beginning pytorch = Beginning.of(InitializerKind.UNIFORM);
    double relu = mean(CellKind.RNN_RELU, pytorch);
    double tanh = mean(CellKind.RNN_TANH, pytorch);
    assertTrue(relu < tanh - 4, relu + " against " + tanh);
    for (int seed = 1; seed <= SEEDS; seed++) {
      assertTrue(GradientSamples.curves(CellKind.RNN_RELU, pytorch, seed).measured()[0] < GradientSamples
          .curves(CellKind.RNN_TANH, pytorch, seed).measured()[0], "seed " + seed);
    }
    assertFirst(CellKind.RNN_RELU, Beginning.of(InitializerKind.IDENTITY),
        decades -> Math.abs(decades) < 0.5);
  }

  @ParameterizedTest
  @CsvSource({"0.9, -1", "1, 0", "1.1, 1"})
  void withoutAnActivationItTipsExactlyAtOne(double radius, int side) {
    assertFirst(CellKind.RNN_IDENTITY, GradientSamples.orthogonal(radius),
        decades -> Math.abs(decades - 39 * Math.log10(radius)) < 1e-10
            && Math.signum(Math.rint(decades)) == side);
  }

  @ParameterizedTest
  @CsvSource({"0.6, 0.1", "1.2, 0.3", "2.5, 0.6"})
  void theRuleOfThumbIsNearWhatIsMeasured(double radius, double near) {
    assertEach(CellKind.RNN_TANH, GradientSamples.orthogonal(radius),
        curves -> Objects.requireNonNull(curves.rule())[0] - curves.measured()[0],
        difference -> Math.abs(difference) <= near);
  }

  /// Averaging logarithms over the units rather than over hops only is wrong by far where slopes differ.
  @Test
  void anAverageOfLogarithmsOverTheUnitsIsNotTheRule() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      HopCurves tanh =
          GradientSamples.curves(CellKind.RNN_TANH, GradientSamples.orthogonal(2.5), seed);
      double wrong = logAverage(CellKind.RNN_TANH, seed);
      assertTrue(tanh.measured()[0] > 3 && wrong < -10, "seed " + seed + ": " + wrong);
      assertEquals(Double.NEGATIVE_INFINITY, logAverage(CellKind.RNN_RELU, seed));
    }
  }

  private static double logAverage(CellKind cell, long seed) {
    Execution execution =
        GradientSamples.execution(GradientSamples.plan(cell, GradientSamples.orthogonal(2.5), seed));
    execution.forward();
    Activate op = (Activate) execution.graph().producer(execution.graph().variable("h_l0")).orElseThrow();
    double sum = 0;
    for (int time = 1; time < 40; time++) {
      double[] slopes = Slopes.of(execution.memory(), op, time, 0, 16);
      for (double slope : slopes) {
        sum += Math.log10(2.5 * slope) / slopes.length;
      }
    }
    return sum;
  }

  @Test
  void theSpectralRadiusAloneDoesNotDecide() {
    Beginning nonNormal = Beginning.of(InitializerKind.NON_NORMAL);
    for (int seed = 1; seed <= SEEDS; seed++) {
      HopCurves curves = GradientSamples.curves(CellKind.RNN_TANH, nonNormal, seed);
      assertEquals(0.6, curves.radius(), 1e-3);
      assertEquals(1.5, curves.largestSingularValue(), 1e-9);
      assertTrue(curves.measured()[0] > -1.5, "seed " + seed + ": " + curves.measured()[0]);
      assertTrue(Objects.requireNonNull(curves.rule())[0] < -9);
      assertTrue(Objects.requireNonNull(curves.bound())[0] > 3);
    }
  }

  /// σ_max above 1 is necessary for exploding, not enough for it.
  @Test
  void aGaussianMatrixVanishesThoughItsLargestSingularValueIsAboveOne() {
    Beginning gaussian = Beginning.of(InitializerKind.GAUSSIAN).withSpectralRadius(OptionalDouble.of(0.6));
    assertEach(CellKind.RNN_TANH, gaussian, HopCurves::largestSingularValue,
        most -> most > 0.9 && most < 1.3);
    assertFirst(CellKind.RNN_TANH, gaussian, decades -> decades < -9);
  }
}
