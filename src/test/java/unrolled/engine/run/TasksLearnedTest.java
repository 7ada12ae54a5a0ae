package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.cell.Control;
import unrolled.engine.data.Adding;
import unrolled.engine.data.Brackets;
import unrolled.engine.data.CopyMemory;
import unrolled.engine.data.Forecast;
import unrolled.engine.data.NoisySine;
import unrolled.engine.data.RandomWalk;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.data.SineSum;
import unrolled.engine.data.Task;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// The teaching claims about the tasks: what is learned, in how many steps, and what cannot be. H 16, B 16, Adam.
class TasksLearnedTest {
  private static final int SEEDS = 3;
  private static final int LATEST = 20;

  private static TrainingPlan plan(Task task, int timesteps, double rate) {
    return TrainingPlan.standard().withTask(task).withCell(CellKind.LSTM).withSize(16, 1)
        .withBatch(timesteps, 16).withTraining(TrainingConfig.of(Optimizer.adam(), rate));
  }

  private static HistoryView trained(TrainingPlan plan, int steps) {
    Run run = new Run(plan);
    for (int step = 0; step < steps; step++) {
      run.step(false);
    }
    return run.history().view();
  }

  private static double latest(HistoryView history, int count, ToDoubleFunction<Sample> number) {
    double mean = 0;
    for (int i = history.size() - count; i < history.size(); i++) {
      mean += number.applyAsDouble(history.sample(i)) / count;
    }
    return mean;
  }

  private static void assertSolved(TrainingPlan plan, int steps) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      HistoryView history = trained(plan.withSeed(seed), steps);
      assertTrue(Solved.firstStep(history, plan.goal().orElseThrow()).isPresent(),
          plan.task() + ", " + plan.cell() + ", seed " + seed);
      assertEquals(Progress.LEARNED, Progress.of(history, plan));
    }
  }

  @Test
  void theAddingProblemIsLearnedByAnLstm() {
    assertSolved(plan(new Adding(2), 10, 0.01), 700);
  }

  @Test
  void overTwentyStepsTheLstmAddsAndThePlainNetworkDoesNot() {
    TrainingPlan plan = plan(new Adding(2), 20, 0.01);
    assertSolved(plan, 900);
    for (long seed = 1; seed <= SEEDS; seed++) {
      TrainingPlan plain = plan.withCell(CellKind.RNN_TANH).withSeed(seed);
      HistoryView history = trained(plain, 900);
      assertTrue(latest(history, 100, Sample::loss) > 0.9 * plain.baseline().orElseThrow().loss());
      assertEquals(Progress.AT_CHANCE, Progress.of(history, plain));
    }
  }

  @Test
  void withoutCarryTheAddingProblemStaysAtTheLossWithoutMemory() {
    TrainingPlan plan = plan(new Adding(2), 10, 0.01).withControl(Control.NO_CARRY);
    for (long seed = 1; seed <= SEEDS; seed++) {
      double loss = latest(trained(plan.withSeed(seed), 700), 300, Sample::loss);
      assertEquals(plan.baseline().orElseThrow().loss(), loss, 0.015);
    }
  }

  @ParameterizedTest
  @EnumSource(value = CellKind.class, names = {"LSTM", "GRU"})
  void oneLetterIsCopiedOverFourBlanks(CellKind cell) {
    assertSolved(plan(new CopyMemory(1), 6, 0.02).withCell(cell), 300);
  }

  @ParameterizedTest
  @EnumSource(value = CellKind.class, names = {"LSTM", "GRU"})
  void bracketsAreClosedInTheirOrder(CellKind cell) {
    assertSolved(plan(new Brackets(3), 20, 0.02).withCell(cell), 300);
  }

  @Test
  void withoutCarryBracketsStayAtTheLossWithoutMemory() {
    TrainingPlan plan = plan(new Brackets(3), 20, 0.02).withControl(Control.NO_CARRY);
    HistoryView history = trained(plan, 300);
    assertEquals(plan.baseline().orElseThrow().loss(), latest(history, 100, Sample::loss), 0.01);
    assertEquals(Progress.AT_CHANCE, Progress.of(history, plan));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 50})
  void theSineIsForecastBetterThanNaively(int noise) {
    assertBeaten(new NoisySine(noise));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void theSumOfSinesIsForecastBetterThanNaively(int sines) {
    assertBeaten(new SineSum(sines));
  }

  private static void assertBeaten(Forecast task) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      TrainingPlan plan = plan(task, 30, 0.01).withSeed(seed);
      HistoryView history = trained(plan, 150);
      double loss = latest(history, LATEST, Sample::loss);
      assertTrue(loss < 0.6 * plan.baseline().orElseThrow().loss(), task + ": " + loss);
      assertTrue(latest(history, LATEST, Sample::accuracy) > 0.4);
    }
  }

  /// The honest counter-example: the network comes near the naive forecast and does not get below it.
  @ParameterizedTest
  @EnumSource(value = CellKind.class, names = {"LSTM", "GRU", "RNN_TANH"})
  void theRandomWalkIsNotForecastBetterThanNaively(CellKind cell) {
    for (long seed = 1; seed <= 4; seed++) {
      TrainingPlan plan = plan(new RandomWalk(10), 30, 0.01).withCell(cell).withSeed(seed);
      HistoryView history = trained(plan, 500);
      double saved = latest(history, 100, Sample::accuracy);
      assertTrue(saved < 0.01 && saved > -0.25, cell + ", seed " + seed + ": " + saved);
      assertEquals(Progress.AT_CHANCE, Progress.of(history, plan));
    }
  }

  private static TrainingPlan numerals(CellKind cell, boolean forced) {
    TrainingPlan plan =
        plan(new RomanNumerals(3, false), 15, 0.01).withCell(cell).withSize(32, 1).withBatch(15, 32);
    return plan.withTraining(plan.training().withForcing(forced));
  }

  private static double rightOfHeldOut(Run run) {
    Translations all = Objects.requireNonNull(run.snapshot(0, 0, RunState.RUNNING, 0).translations());
    return (double) all.right() / all.all().size();
  }

  /// With and without a teacher; judged without one, on numerals no step has seen.
  @ParameterizedTest
  @CsvSource({"LSTM, true", "GRU, true", "GRU, false"})
  void romanNumeralsAreTranslatedAlsoThoseHeldOut(CellKind cell, boolean forced) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      TrainingPlan plan = numerals(cell, forced).withSeed(seed);
      Run run = new Run(plan);
      for (int step = 0; step < 600; step++) {
        run.step(false);
      }
      assertTrue(Solved.firstStep(run.history().view(), plan.goal().orElseThrow()).orElseThrow() <= 400);
      assertTrue(rightOfHeldOut(run) >= 0.85, seed + ": " + rightOfHeldOut(run));
    }
  }

  @Test
  void withoutCarryNothingReachesTheDecoder() {
    TrainingPlan plan = numerals(CellKind.LSTM, true).withControl(Control.NO_CARRY);
    Run run = new Run(plan);
    for (int step = 0; step < 600; step++) {
      run.step(false);
    }
    double loss = latest(run.history().view(), 100, Sample::loss);
    assertEquals(plan.baseline().orElseThrow().loss(), loss, 0.06);
    assertTrue(rightOfHeldOut(run) < 0.05);
  }
}
