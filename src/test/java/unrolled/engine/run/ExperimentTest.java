package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the texts beside the experiments say, at the beginning of the very runs that are shown.
class ExperimentTest {
  private static final int SOON = 20;

  static List<Experiment> all() {
    return Experiment.ALL;
  }

  private static Run run(String experiment, String variant) {
    Experiment found =
        Experiment.ALL.stream().filter(each -> each.id().equals(experiment)).findFirst().orElseThrow();
    return new Run(
        found.variants().stream().filter(each -> each.id().equals(variant)).findFirst().orElseThrow()
            .plan());
  }

  private static Sample begin(String experiment, String variant) {
    return Objects.requireNonNull(run(experiment, variant).snapshot(1, 0, RunState.PAUSED, 0).ahead());
  }

  /// Powers of ten that ∂L/∂h gains on its way from the last timestep to the first.
  private static double decades(String experiment, String variant) {
    return Math.log10(begin(experiment, variant).reach(0));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theRunsOfAnExperimentShareDataAndSeed(Experiment experiment) {
    assertTrue(experiment.variants().size() >= 2 && experiment.variants().size() <= 3);
    Set<Object> data = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Experiment.Variant each : experiment.variants()) {
      TrainingPlan plan = each.plan();
      data.add(List.of(plan.task(), plan.timesteps(), plan.batch(), plan.seed(), plan.hidden()));
      names.add(each.id());
    }
    assertEquals(1, data.size());
    assertEquals(experiment.variants().size(), names.size());
  }

  @Test
  void vanishingHealthyExploding() {
    assertTrue(decades("radius", "vanishing") < -8);
    assertEquals(0, decades("radius", "healthy"), 1.5);
    assertTrue(decades("radius", "exploding") > 3);
  }

  @Test
  void gatesThatKeepCarryTheGradient() {
    assertTrue(decades("lstm", "tanh") < -7);
    assertTrue(decades("lstm", "forget-0") < -7);
    assertTrue(decades("lstm", "forget-3") > -2);
    assertTrue(decades("gru", "update-0") < -6);
    assertTrue(decades("gru", "update-2") > -3);
  }

  @Test
  void theCellStateLosesLessThanTheHiddenState() {
    Sample lstm = begin("lstm", "forget-3");
    assertTrue(lstm.cellNorm(0, 38) > lstm.stateNorm(0, 38));
    assertEquals(Double.NaN, begin("lstm", "tanh").cellNorm(0, 0));
  }

  @Test
  void reluVanishesFasterThanTanhUnlessItsMatrixIsTheIdentity() {
    assertTrue(decades("relu", "relu") < decades("relu", "tanh") - 2);
    assertEquals(-0.2, decades("relu", "relu-identity"), 0.3);
    assertEquals(decades("leaks", "relu"), decades("leaks", "leaky-relu"), 0.5);
    assertEquals(0, decades("leaks", "elu"), 0.6);
  }

  @Test
  void withoutAnActivationTheLimitIsExact() {
    assertEquals(39 * Math.log10(0.9), decades("linear", "below"), 1e-9);
    assertEquals(0, decades("linear", "at"), 1e-9);
    assertEquals(39 * Math.log10(1.1), decades("linear", "above"), 1e-9);
  }

  @Test
  void aMatrixThatKeepsLengthsLosesOnlyWhatTheSlopesTake() {
    assertTrue(decades("drawn", "uniform") < -7);
    assertTrue(decades("drawn", "orthogonal") > -3);
    assertTrue(decades("drawn", "identity") > -2);
  }

  @Test
  void clippingLetsAnExplodingRunGoOnAndChangesNoGradientOfAState() {
    Run free = run("clipping", "exploding-free");
    Run clipped = run("clipping", "exploding-clipped");
    assertEquals(begin("clipping", "exploding-free").stateNorm(0, 0),
        begin("clipping", "exploding-clipped").stateNorm(0, 0));
    for (int i = 0; i < SOON; i++) {
      free.step(true);
      clipped.step(true);
    }
    assertNotNull(free.divergence());
    assertNull(clipped.divergence());
    assertEquals(SOON, clipped.step());
  }

  @Test
  void aDivergedRunGoesOnFromThereWhenItIsClipped() {
    Run free = run("clipping", "exploding-free");
    for (int i = 0; i < SOON; i++) {
      free.step(true);
    }
    long made = free.step();
    int samples = free.history().view().size();
    assertEquals(made, samples, "what was not made leaves no sample");
    free.change(new Change.Learning(run("clipping", "exploding-clipped").plan().training()));
    assertNull(free.divergence());
  }

  @Test
  void noGradientCrossesTheEdgeOfAWindow() {
    Sample cut = begin("truncation", "window-10");
    assertEquals(0, cut.stateNorm(0, 29));
    assertTrue(cut.stateNorm(0, 30) > 0);
    assertEquals(0, cut.reach(0));
    assertTrue(begin("truncation", "window-none").stateNorm(0, 0) > 0);
  }

  @Test
  void whatIsFarFromTheReadoutGetsLessThroughTheLayersToo() {
    Sample deep = begin("deep", "deep-uniform");
    assertEquals(8, deep.layers());
    assertTrue(deep.stateNorm(0, 39) < 0.1 * deep.stateNorm(7, 39));
  }
}
