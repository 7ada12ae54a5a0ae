package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.data.Goal;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.InitializerKind;

/// What the texts beside the experiments say of the course of the very runs that are shown, and of what is inside them.
class ExperimentWordsTest {
  private static TrainingPlan plan(String experiment, String variant) {
    return Experiment.ALL.stream().filter(each -> each.id().equals(experiment)).findFirst().orElseThrow()
        .variants().stream().filter(each -> each.id().equals(variant)).findFirst().orElseThrow().plan();
  }

  private static Run after(TrainingPlan plan, int steps) {
    Run run = new Run(plan);
    for (int i = 0; i < steps; i++) {
      run.step(false);
    }
    return run;
  }

  private static TrainingSnapshot waiting(Run run) {
    return run.snapshot(1, 0, RunState.PAUSED, 0);
  }

  /// Powers of ten that ∂L/∂h gains on its way back to the first timestep.
  private static double decades(Run run) {
    return Math.log10(Objects.requireNonNull(waiting(run).ahead()).reach(0));
  }

  /// Of the values of a variable at all timesteps, a share or a mean.
  private static double mean(TrainingPlan plan, String name, boolean positive) {
    Execution execution = new Run(plan).next().prepare();
    execution.forward();
    Memory memory = execution.memory();
    Variable variable = execution.graph().variable(name);
    return Arrays
        .stream(memory.values(variable), memory.position(variable, 0), memory.values(variable).length)
        .map(each -> positive ? each > 0 ? 1 : 0 : each).average().orElseThrow();
  }

  private static boolean isSolved(Run run) {
    Goal goal = run.plan().goal().orElseThrow();
    return Solved.firstStep(run.history().view(), goal).isPresent();
  }

  private static void assertAtChance(Run run) {
    assertEquals(Progress.AT_CHANCE, Progress.of(run.history().view(), run.plan()));
  }

  @Test
  void theLineOfTanhTipsNearOneAndAFifthAndNotAtOne() {
    Beginning one = Beginning.of(InitializerKind.ORTHOGONAL).withSpectralRadius(OptionalDouble.of(1));
    assertTrue(decades(new Run(plan("radius", "healthy").withBeginning(one))) < -0.5);
  }

  @Test
  void theFirstUpdatesThrowTheExplodingRunIntoSaturationWhereItVanishes() {
    TrainingPlan plan = plan("radius", "exploding");
    assertTrue(decades(new Run(plan)) > 3);
    Run run = after(plan, 20);
    assertEquals(20, run.step());
    assertTrue(decades(run) < -3, "after 20 steps 10^" + decades(run));
  }

  @ParameterizedTest
  @CsvSource({"lstm, forget-0, f, 0.5, 0.03", "lstm, forget-3, f, 0.95, 0.01",
      "gru, update-0, z, 0.5, 0.03", "gru, update-2, z, 0.88, 0.01"})
  void aGateKeepsWhatItsBiasSays(String experiment, String variant, String gate, double share, double near) {
    assertEquals(share, mean(plan(experiment, variant), "gate_" + gate + "_l0", false), near);
  }

  @Test
  void withGradientDescentOnlyTheLstmThatKeepsSolvesTheTaskWithinAThousandSteps() {
    assertTrue(isSolved(after(plan("lstm", "forget-3"), 1_000)));
    assertAtChance(after(plan("lstm", "tanh"), 1_000));
    assertAtChance(after(plan("lstm", "forget-0"), 1_000));
  }

  @Test
  void aboutHalfOfTheUnitsOfReluAreOff() {
    assertEquals(0.5, mean(plan("relu", "relu"), "h_l0", true), 0.15);
  }

  @Test
  void reluHasNoCeilingAndExplodesForwardAsWell() {
    Beginning large = Beginning.of(InitializerKind.ORTHOGONAL).withSpectralRadius(OptionalDouble.of(3.4));
    assertTrue(mean(plan("relu", "relu").withBeginning(large), "h_l0", false) > 1e5);
    assertTrue(Math.abs(mean(plan("relu", "tanh").withBeginning(large), "h_l0", false)) <= 1);
  }

  @Test
  void asPyTorchDrawsItTheRadiusIsNearFiftyFiveHundredths() {
    assertEquals(0.55, waiting(new Run(plan("drawn", "uniform"))).radius(), 0.1);
    assertEquals(1, waiting(new Run(plan("drawn", "orthogonal"))).radius(), 1e-9);
    assertEquals(1, waiting(new Run(plan("drawn", "identity"))).radius(), 1e-9);
  }

  @Test
  void ofTwoRunsThatAreClippedTheExplodingGoesOnAndTheVanishingGainsNothing() {
    Run vanishing = after(plan("clipping", "vanishing-clipped"), 50);
    assertTrue(decades(vanishing) < -8, "10^" + decades(vanishing));
    assertNotNull(after(plan("clipping", "exploding-free"), 50).divergence());
    assertEquals(50, after(plan("clipping", "exploding-clipped"), 50).step());
  }

  @Test
  void withAWindowTheTaskIsNotLearnedWithoutOneItIsWithinSomeHundredSteps() {
    assertTrue(isSolved(after(plan("truncation", "window-none"), 500)));
    assertAtChance(after(plan("truncation", "window-10"), 500));
  }

  @Test
  void adamSolvesWhatGradientDescentDoesNotAndMakesTheRadiusGrow() {
    Run adam = after(plan("adam", "adam"), 500);
    assertTrue(isSolved(adam));
    assertTrue(waiting(adam).radius() > 1.2, "ρ = " + waiting(adam).radius());
    assertAtChance(after(plan("adam", "sgd"), 500));
    assertFalse(isSolved(after(plan("adam", "lstm-adam"), 500)), "the LSTM takes far longer");
  }

  @Test
  void theLowestOfEightLayersLearnsLess() {
    Sample deep = Objects.requireNonNull(waiting(new Run(plan("deep", "deep-uniform"))).ahead());
    assertTrue(deep.groupNorm(0) < 0.5 * deep.groupNorm(7), deep.groupNorm(0) + " of " + deep.groupNorm(7));
  }
}
