package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Control;
import unrolled.engine.data.CopyMemory;
import unrolled.engine.data.Cycle;
import unrolled.engine.data.OwnText;
import unrolled.engine.data.RandomWalk;
import unrolled.engine.data.Reading;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.data.TextProblem;
import unrolled.engine.data.TokenSamples;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// A run step by step: determinism, measurements, changes on the way, divergence, memory.
class RunTest {
  private static final int MOST_ROUNDS = 3_000;
  private static final TrainingConfig CLIPPED =
      TrainingConfig.of(Optimizer.adam(), 0.02).withClipping(new GradientClipping.ByNorm(0.1, false));

  static Stream<TrainingPlan> plans() throws TextProblem {
    TrainingPlan standard = TrainingPlan.standard();
    return Stream.of(standard,
        standard.withTask(new Cycle()).withCell(CellKind.GRU).withSize(5, 2).withBatch(6, 3),
        standard.withTask(new RememberFirst(true)).withCell(CellKind.LSTM).withTraining(CLIPPED).withBatch(9,
            4),
        standard.withTask(OwnText.of("春眠不觉晓，处处闻啼鸟。")).withControl(Control.NO_CARRY).withBatch(7, 2)
            .withCell(CellKind.GRU_TEXTBOOK),
        standard.withTask(new RandomWalk(10)).withCell(CellKind.GRU).withBatch(8, 3),
        standard.withTask(new CopyMemory(2)).withCell(CellKind.LSTM).withBatch(8, 3),
        standard.withTask(TokenSamples.rows(7, 4)).withCell(CellKind.LSTM).withEmbedding(3)
            .withBias(Bias.TWO).withBatch(1, 3),
        standard.withTask(TokenSamples.text(99, Reading.STREAMS)).withCell(CellKind.LSTM).withBatch(6, 5)
            .withSplit(2),
        standard.withTask(new RomanNumerals(2, false)).withBatch(1, 5),
        standard.withTask(new RomanNumerals(2, false)).withCell(CellKind.LSTM).withBatch(1, 3)
            .withTraining(CLIPPED.withForcing(false)));
  }

  private static Run after(TrainingPlan plan, int steps) {
    Run run = new Run(plan);
    for (int i = 0; i < steps; i++) {
      run.step(false);
    }
    return run;
  }

  private static double[] parameters(Run run) {
    return run.execution().graph().parameters().stream()
        .flatMapToDouble(each -> Arrays.stream(run.execution().memory().values(each))).toArray();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void aPlanGivesTheSameBits(TrainingPlan plan) {
    Run first = after(plan, 100);
    Run second = new Run(plan);
    for (int i = 0; i < 100; i++) {
      second.step(true);
    }
    assertArrayEquals(parameters(first), parameters(second));
    HistoryView one = first.history().view();
    HistoryView two = second.history().view();
    assertEquals(100, one.size());
    for (int i = 0; i < 100; i++) {
      assertEquals(one.sample(i).loss(), two.sample(i).loss());
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void aSampleIsOfTheStepItNames(TrainingPlan plan) {
    Run run = after(plan, 4);
    Memory memory = run.next().trace().execution().memory();
    run.step(false);
    Sample sample = run.history().view().sample(4);
    assertEquals(5, sample.step());
    Variable state = memory.graph().variable("h_l" + (plan.layers() - 1));
    int block = memory.batch() * state.width();
    for (int t = 0; t < memory.timesteps(); t++) {
      int from = memory.position(state, t);
      double norm = norm(Arrays.copyOfRange(memory.gradients(state), from, from + block));
      assertEquals(norm, sample.stateNorm(plan.layers() - 1, t), 1e-14 * Math.max(1, norm));
    }
    double squares = 0;
    for (int group = 0; group <= plan.layers(); group++) {
      squares += Math.pow(sample.groupNorm(group), 2);
    }
    assertEquals(Math.sqrt(squares), sample.normBefore(), 1e-12);
    assertEquals(memory.values(memory.graph().variable("loss"))[0], sample.loss());
    assertEquals(accuracy(memory), sample.accuracy());
  }

  private static double norm(double[] of) {
    return Math.sqrt(Arrays.stream(of).map(each -> each * each).sum());
  }

  private static double accuracy(Memory memory) {
    return memory.graph().variable("y").isSymbols() ? right(memory) : saved(memory);
  }

  /// Against "the next number is the one just read".
  private static double saved(Memory memory) {
    double[] x = memory.values(memory.graph().variable("x"));
    double[] y = memory.values(memory.graph().variable("y"));
    double naive = 0;
    for (int i = 0; i < y.length; i++) {
      naive += (x[i] - y[i]) * (x[i] - y[i]) / y.length;
    }
    return 1 - memory.values(memory.graph().variable("loss"))[0] / naive;
  }

  private static double right(Memory memory) {
    double[] p = memory.values(memory.graph().variable("probabilities"));
    int[] wanted = memory.ids(memory.graph().variable("y"));
    int width = p.length / wanted.length;
    double right = 0;
    double asked = 0;
    for (int row = 0; row < wanted.length; row++) {
      if (wanted[row] < 0) {
        continue;
      }
      asked++;
      double[] of = Arrays.copyOfRange(p, row * width, (row + 1) * width);
      right += of[wanted[row]] == Arrays.stream(of).max().orElseThrow() ? 1 : 0;
    }
    return right / asked;
  }

  @Test
  void anotherRateKeepsTheMovingAveragesAnotherOptimizerBeginsAnew() {
    Run run = after(TrainingPlan.standard(), 10);
    Variable weight = run.execution().graph().variable("head.weight");
    double[] moments = run.execution().updates().buffer(weight, Quantity.FIRST_MOMENT).clone();
    run.change(new Change.Learning(CLIPPED));
    assertArrayEquals(moments, run.execution().updates().buffer(weight, Quantity.FIRST_MOMENT));
    assertEquals(10, run.execution().updates().step());
    assertEquals(CLIPPED, run.plan().training());
    run.change(new Change.Learning(TrainingConfig.of(Optimizer.rmsProp(), 0.01)));
    assertArrayEquals(new double[moments.length],
        run.execution().updates().buffer(weight, Quantity.FIRST_MOMENT));
    assertEquals(0, run.execution().updates().step());
    assertEquals(10, run.step());
    run.step(true);
    assertEquals(11, run.step());
  }

  @Test
  void lookingAheadSeesTheNextStepAndLearnsNothing() {
    Run run = after(TrainingPlan.standard(), 10);
    Sample ahead = Objects.requireNonNull(run.snapshot(1, 0, RunState.PAUSED, 0).ahead());
    run.step(true);
    Sample made = Objects.requireNonNull(run.snapshot(1, 0, RunState.RUNNING, 0).latest());
    assertEquals(11, ahead.step());
    assertEquals(made.loss(), ahead.loss());
    assertEquals(made.normAfter(), ahead.normAfter());
    assertEquals(made.stateNorm(0, 0), ahead.stateNorm(0, 0));
    assertArrayEquals(parameters(after(TrainingPlan.standard(), 11)), parameters(run));
    assertNull(run.snapshot(1, 0, RunState.RUNNING, 0).ahead());
  }

  @Test
  void aChangeToTheSameChangesNothing() {
    Run changed = after(TrainingPlan.standard(), 10);
    changed.change(new Change.Learning(changed.plan().training()));
    changed.step(false);
    assertArrayEquals(parameters(after(TrainingPlan.standard(), 11)), parameters(changed));
  }

  @Test
  void clippingScalesTheParametersAndLeavesTheStates() {
    TrainingPlan plan = TrainingPlan.standard().withTask(new RememberFirst(false)).withBatch(12, 8)
        .withInitializer(InitializerKind.GAUSSIAN);
    TrainingConfig clipped = TrainingConfig.of(Optimizer.sgd(), 0.1)
        .withClipping(new GradientClipping.ByNorm(1, false));
    Run free = after(plan.withTraining(TrainingConfig.of(Optimizer.sgd(), 0.1)), 1);
    Run run = after(plan.withTraining(clipped), 1);
    Sample with = run.history().view().sample(0);
    Sample without = free.history().view().sample(0);
    assertTrue(with.normBefore() > 1, () -> "nothing to clip: " + with.normBefore());
    assertEquals(without.normBefore(), with.normBefore());
    assertEquals(without.normBefore(), without.normAfter());
    for (int t = 0; t < 12; t++) {
      assertEquals(without.stateNorm(0, t), with.stateNorm(0, t));
    }
    double factor = 1 / (with.normBefore() + 1e-6);
    assertEquals(factor * with.normBefore(), with.normAfter(), 1e-15);
    for (Variable variable : run.execution().graph().parameters()) {
      double[] expected = free.execution().memory().gradients(variable).clone();
      Arrays.setAll(expected, i -> expected[i] * factor);
      assertArrayEquals(expected, run.execution().memory().gradients(variable), 1e-15);
    }
  }

  @Test
  void aSnapshotOfAWaitingRunHasTheNextAndTheLastUpdate() {
    Run run = new Run(TrainingPlan.standard());
    TrainingSnapshot begin = run.snapshot(3, 0, RunState.PAUSED, 0);
    assertEquals(3, begin.runId());
    assertNull(begin.latest());
    assertNull(begin.last());
    assertEquals(1, Objects.requireNonNull(begin.next()).step());
    run.step(true);
    TrainingSnapshot paused = run.snapshot(3, 0, RunState.PAUSED, 0);
    assertEquals(1, Objects.requireNonNull(paused.last()).step());
    assertEquals(2, Objects.requireNonNull(paused.next()).step());
    assertNotNull(paused.latest());
    TrainingSnapshot running = run.snapshot(3, 0, RunState.RUNNING, 7);
    assertNull(running.next());
    assertEquals(7, running.stepsPerSecond());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void aStepAllocatesNothing(TrainingPlan plan) {
    Run run = new Run(plan);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int step = 0; step < 200; step++) {
        run.step(step % 3 == 0);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }
}
