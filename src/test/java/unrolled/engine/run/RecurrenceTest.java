package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.cell.Control;
import unrolled.engine.math.LinearAlgebra;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;

class RecurrenceTest {
  private static final int UNITS = 6;
  private static final TrainingPlan PLAN = TrainingPlan.standard().withSize(UNITS, 2);

  private static double[] weights(Run run, int layer) {
    return run.execution().memory().values(run.execution().graph().variable("weight_hh_l" + layer));
  }

  @ParameterizedTest
  @EnumSource(value = CellKind.class, names = {"RNN_TANH", "LSTM", "GRU", "GRU_TEXTBOOK"})
  void everyBlockOfEveryLayerGetsTheRadius(CellKind cell) {
    Run run = new Run(PLAN.withCell(cell));
    run.step(false);
    run.change(new Change.SpectralRadius(1.7));
    for (int layer = 0; layer < 2; layer++) {
      double[] all = weights(run, layer);
      for (int from = 0; from < all.length; from += UNITS * UNITS) {
        double[] block = Arrays.copyOfRange(all, from, from + UNITS * UNITS);
        assertEquals(1.7, LinearAlgebra.spectralRadius(block, UNITS), 1e-12);
      }
    }
    assertEquals(1.7, run.snapshot(1, 0, RunState.PAUSED, 0).radius(), 1e-12);
  }

  @Test
  void atZeroTheDirectionIsKept() {
    Run run = new Run(PLAN);
    double[] before = weights(run, 0).clone();
    double radius = LinearAlgebra.spectralRadius(before, UNITS);
    run.change(new Change.SpectralRadius(0));
    assertEquals(0, run.snapshot(1, 0, RunState.PAUSED, 0).radius());
    assertArrayEquals(new double[UNITS * UNITS], weights(run, 0));
    run.change(new Change.SpectralRadius(0));
    run.change(new Change.SpectralRadius(radius));
    assertArrayEquals(before, weights(run, 0), 1e-14);
  }

  @Test
  void whatIsLearnedAtZeroIsNotLost() {
    Run run = new Run(PLAN);
    double[] direction = weights(run, 0).clone();
    run.change(new Change.SpectralRadius(0));
    run.step(false);
    double[] sum = weights(run, 0).clone();
    Arrays.setAll(sum, i -> sum[i] + direction[i]);
    double radius = LinearAlgebra.spectralRadius(sum, UNITS);
    run.change(new Change.SpectralRadius(radius));
    assertArrayEquals(sum, weights(run, 0), 1e-14);
  }

  @Test
  void aRescaledRunIsTheRunThatBeganSo() {
    Run rescaled = new Run(PLAN);
    rescaled.change(new Change.SpectralRadius(0.8));
    Run begun = new Run(PLAN.withBeginning(
        PLAN.beginning().withSpectralRadius(java.util.OptionalDouble.of(0.8))));
    Sample one = Objects.requireNonNull(rescaled.snapshot(1, 0, RunState.PAUSED, 0).ahead());
    Sample other = Objects.requireNonNull(begun.snapshot(1, 0, RunState.PAUSED, 0).ahead());
    assertEquals(other.loss(), one.loss(), 1e-12);
    assertEquals(other.stateNorm(0, 0), one.stateNorm(0, 0), 1e-12);
  }

  @Test
  void whatHasNoScaleStaysAsItIs() {
    Run run = new Run(PLAN.withInitializer(InitializerKind.ZEROS));
    run.change(new Change.SpectralRadius(2));
    assertArrayEquals(new double[UNITS * UNITS], weights(run, 0));
    Run cut = new Run(PLAN.withControl(Control.NO_RECURRENCE));
    cut.change(new Change.SpectralRadius(2));
    assertEquals(Double.NaN, cut.snapshot(1, 0, RunState.PAUSED, 0).radius());
  }

  @Test
  void aChangeIsLookedAtEvenWhileTheRunGoesOn() {
    Run run = new Run(PLAN);
    run.step(true);
    assertEquals(null, run.snapshot(1, 0, RunState.RUNNING, 0).ahead());
    run.change(new Change.SpectralRadius(2));
    assertNotNull(run.snapshot(1, 0, RunState.RUNNING, 0).ahead());
    run.step(true);
    assertEquals(null, run.snapshot(1, 0, RunState.RUNNING, 0).ahead());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aRadiusIsAFiniteNumberFromZeroOn(double radius) {
    assertThrows(IllegalArgumentException.class, () -> new Change.SpectralRadius(radius));
  }
}
