package unrolled.engine.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// What gradients do to learning: remember the first symbol over 40 timesteps of blanks, clipping, truncation.
class LearningTest {
  /// Sequences no step was trained on, of which the accuracy is counted.
  private static final int ASKED = 256;
  private static final int EVERY = 20;

  private static TrainingPlan remember(CellKind cell, Beginning beginning, TrainingConfig training) {
    return GradientSamples.plan(cell, beginning, 3).withTask(new RememberFirst(false)).withTraining(training);
  }

  private static double accuracy(Run run) {
    Execution execution = run.next().fresh(ASKED, 0);
    execution.forward();
    Memory memory = execution.memory();
    int[] wanted = memory.ids(execution.graph().variable("y"));
    double[] p = memory.values(execution.graph().variable("probabilities"));
    int width = p.length / wanted.length;
    double right = 0;
    for (int row = 0; row < wanted.length; row++) {
      int best = 0;
      for (int i = 1; i < width; i++) {
        best = p[row * width + i] > p[row * width + best] ? i : best;
      }
      right += best == wanted[row] ? 1 : 0;
    }
    return right / wanted.length;
  }

  /// The first step, of every twentieth, at which 99 % of unseen sequences are answered rightly; −1 for none.
  private static long solved(TrainingPlan plan, int steps) {
    Run run = new Run(plan);
    while (run.step() < steps) {
      run.step(false);
      if (run.step() % EVERY == 0 && accuracy(run) >= 0.99) {
        return run.step();
      }
    }
    return -1;
  }

  @Test
  void withGradientDescentAnLstmRemembersWhereATanhNetworkStaysAtChance() {
    TrainingConfig slow = TrainingConfig.of(Optimizer.sgd(), 0.1);
    TrainingConfig fast = TrainingConfig.of(Optimizer.sgd(), 0.3);
    long lstm = solved(remember(CellKind.LSTM, GradientSamples.gateBias(3), fast), 1_000);
    assertTrue(lstm > 0, "LSTM " + lstm);
    Run tanh = new Run(remember(CellKind.RNN_TANH, GradientSamples.orthogonal(0.6), slow));
    for (int i = 0; i < 1_000; i++) {
      tanh.step(false);
      if (tanh.step() % 100 == 0) {
        assertEquals(0.5, accuracy(tanh), 0.1, "tanh at step " + tanh.step());
      }
    }
  }

  /// Adam divides by the size of the gradients, so that tiny ones teach as well.
  @Test
  void withAdamATanhNetworkRemembersTooAndAnLstmWithASmallForgetBiasDoesNot() {
    TrainingConfig adam = TrainingConfig.of(Optimizer.adam(), 0.01);
    long tanh = solved(remember(CellKind.RNN_TANH, GradientSamples.orthogonal(0.6), adam), 500);
    assertTrue(tanh > 0, "tanh " + tanh);
    assertEquals(-1, solved(remember(CellKind.LSTM, GradientSamples.gateBias(1), adam), 500));
  }

  @Test
  void withAdamLstmAndGruThatKeepRememberAtOnce() {
    TrainingConfig adam = TrainingConfig.of(Optimizer.adam(), 0.003);
    long lstm = solved(remember(CellKind.LSTM, GradientSamples.gateBias(3), adam), 100);
    assertTrue(lstm > 0, "LSTM " + lstm);
    long gru = solved(remember(CellKind.GRU, GradientSamples.gateBias(2), adam), 200);
    assertTrue(gru > 0, "GRU " + gru);
  }

  /// W is shared by all timesteps, so it goes on learning, from the recent past.
  @Test
  void vanishingGradientsDoNotStopTheSharedWeightsFromLearning() {
    TrainingPlan plan = GradientSamples.plan(CellKind.RNN_TANH, GradientSamples.orthogonal(0.6), 3);
    Run run = new Run(plan);
    run.step(true);
    Execution execution = run.execution();
    Variable weight = execution.graph().variable("weight_hh_l0");
    double norm = Decades.length(execution.memory().gradients(weight), 0, weight.shape().size());
    assertTrue(norm > -3, "‖∂L/∂W_hh‖ is 10^" + norm);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void clippingLeavesTheGradientsOfStatesAsTheyAre(boolean byValue) {
    TrainingPlan plan = GradientSamples.plan(CellKind.RNN_TANH, GradientSamples.orthogonal(2.5), 3);
    GradientClipping clipping =
        byValue ? new GradientClipping.ByValue(0.01) : new GradientClipping.ByNorm(1, false);
    Execution free = stepped(plan);
    Execution clipped = stepped(plan.withTraining(plan.training().withClipping(clipping)));
    Variable h = free.graph().variable("h_l0");
    assertArrayEquals(free.memory().gradients(h), clipped.memory().gradients(h));
    assertTrue(clipped.updates().normAfter() < clipped.updates().normBefore() / 2);
    assertEquals(free.updates().normBefore(), clipped.updates().normBefore(),
        1e-9 * free.updates().normBefore());
  }

  private static Execution stepped(TrainingPlan plan) {
    Run run = new Run(plan);
    run.step(true);
    return run.execution();
  }

  @Test
  void clippingMakesADivergingRunFinite() {
    TrainingPlan free = GradientSamples.plan(CellKind.RNN_IDENTITY, GradientSamples.orthogonal(1), 3);
    GradientClipping norm = new GradientClipping.ByNorm(1, false);
    assertNotNull(after(free, 300).divergence());
    assertNull(after(free.withTraining(free.training().withClipping(norm)), 300).divergence());
  }

  /// Clipping cures exploding only: it never makes a small gradient larger.
  @Test
  void clippingDoesNotCureVanishing() {
    TrainingPlan free = GradientSamples.plan(CellKind.RNN_TANH, GradientSamples.orthogonal(0.6), 3);
    GradientClipping norm = new GradientClipping.ByNorm(1, false);
    Run clipped = after(free.withTraining(free.training().withClipping(norm)), 100);
    assertTrue(new GradientAnalysis(clipped.next().prepare()).curves(0).measured()[0] < -8);
  }

  private static Run after(TrainingPlan plan, int steps) {
    Run run = new Run(plan);
    for (int i = 0; i < steps; i++) {
      run.step(false);
    }
    return run;
  }

  @Test
  void beyondTheWindowOfTruncatedBpttGradientsAreExactlyZero() {
    TrainingPlan plan = GradientSamples.plan(CellKind.LSTM, GradientSamples.gateBias(3), 3);
    TrainingConfig window = new TrainingConfig(Optimizer.sgd(), 0.1, 0, new GradientClipping.None(), 10);
    HopCurves cut = GradientSamples.analysis(plan.withTraining(window)).curves(0);
    HopCurves whole = GradientSamples.analysis(plan).curves(0);
    for (int time = 0; time < 40; time++) {
      boolean inside = time >= 30;
      assertEquals(inside ? whole.measured()[time] : Double.NEGATIVE_INFINITY, cut.measured()[time]);
      assertEquals(inside, Double.isFinite(Objects.requireNonNull(cut.cell())[time]));
    }
    assertEquals(9, HopCurves.reach(cut.measured(), 100));
  }

  @Test
  void whatLiesBeyondTheWindowIsNotLearned() {
    TrainingPlan plan = remember(CellKind.LSTM, GradientSamples.gateBias(3),
        TrainingConfig.of(Optimizer.adam(), 0.003));
    TrainingConfig window = new TrainingConfig(Optimizer.adam(), 0.003, 0, new GradientClipping.None(), 10);
    assertTrue(solved(plan, 100) > 0);
    double[] before = plan.network().parameters().get("weight_ih_l0");
    Run cut = after(plan.withTraining(window), 100);
    double[] after = cut.execution().memory().values(cut.execution().graph().variable("weight_ih_l0"));
    int moved = 0;
    for (int row = 0; row < before.length / 3; row++) {
      assertEquals(before[row * 3], after[row * 3], "the column of A, which is read at t = 1 only");
      assertEquals(before[row * 3 + 1], after[row * 3 + 1], "the column of B");
      moved += before[row * 3 + 2] == after[row * 3 + 2] ? 0 : 1;
    }
    assertTrue(moved > 0, "the column of the blank is learned");
  }
}
