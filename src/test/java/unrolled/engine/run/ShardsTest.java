package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.data.Adding;
import unrolled.engine.data.RandomWalk;
import unrolled.engine.data.Reading;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.data.TokenSamples;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// Batches that are split: the numbers depend on how many parts there are, not on who carries them out.
class ShardsTest {
  /// Parts in an order nobody expects.
  private static final Workers BACKWARDS = (parts, work) -> {
    for (int part = parts - 1; part >= 0; part--) {
      work.carryOut(part);
    }
  };

  static Stream<TrainingPlan> plans() {
    TrainingPlan plan = TrainingPlan.standard().withBatch(9, 7).withTraining(
        TrainingConfig.of(Optimizer.adam(), 0.01).withClipping(new GradientClipping.ByNorm(0.5, false)));
    return Stream.of(
        plan.withTask(new RememberFirst(true)),
        plan.withTask(TokenSamples.text(200, Reading.STREAMS)).withCell(CellKind.LSTM).withSize(6, 2),
        plan.withTask(TokenSamples.rows(11, 4)).withCell(CellKind.GRU).withEmbedding(3),
        plan.withTask(new RandomWalk(10)), plan.withTask(new Adding(2)).withCell(CellKind.LSTM),
        plan.withTask(new RomanNumerals(2, false)).withCell(CellKind.GRU)
            .withTraining(plan.training().withForcing(false)));
  }

  private static Run after(TrainingPlan plan, int steps, Workers workers) {
    Run run = new Run(plan, workers);
    for (int i = 0; i < steps; i++) {
      run.step(i % 3 == 0);
    }
    return run;
  }

  private static double[] parameters(Run run) {
    return run.execution().graph().parameters().stream()
        .flatMapToDouble(each -> Arrays.stream(run.execution().memory().values(each))).toArray();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theSamePartsGiveTheSameBitsWhoeverCarriesThemOut(TrainingPlan plan) {
    for (int parts = 1; parts <= 8; parts += 2) {
      Run one = after(plan.withSplit(parts), 30, Workers.NONE);
      Run two = after(plan.withSplit(parts), 30, BACKWARDS);
      assertArrayEquals(parameters(one), parameters(two));
      for (int i = 0; i < 30; i++) {
        assertEquals(one.history().view().sample(i).loss(), two.history().view().sample(i).loss());
      }
    }
  }

  /// Only the order of addition differs: what is measured agrees but for rounding.
  @ParameterizedTest
  @MethodSource("plans")
  void partsMeasureWhatTheWholeMeasures(TrainingPlan plan) {
    Run whole = after(plan, 5, Workers.NONE);
    for (int parts : new int[] {2, 3, 7, 16}) {
      Run split = after(plan.withSplit(parts), 5, Workers.NONE);
      assertArrayEquals(parameters(whole), parameters(split), 1e-12);
      Sample expected = Objects.requireNonNull(whole.history().latest());
      Sample found = Objects.requireNonNull(split.history().latest());
      assertEquals(expected.loss(), found.loss(), 1e-12);
      assertEquals(expected.accuracy(), found.accuracy(), 1e-12);
      assertEquals(expected.normBefore(), found.normBefore(), 1e-11);
      assertEquals(expected.weightNorm(), found.weightNorm(), 1e-11);
      for (int layer = 0; layer < plan.layers(); layer++) {
        assertEquals(expected.groupNorm(layer), found.groupNorm(layer), 1e-11);
        for (int time = 0; time < expected.timesteps(); time++) {
          assertEquals(expected.stateNorm(layer, time), found.stateNorm(layer, time), 1e-11);
        }
      }
      samePredictions(whole.snapshot(1, 0, RunState.RUNNING, 0), split.snapshot(1, 0, RunState.RUNNING, 0));
    }
  }

  private static void samePredictions(TrainingSnapshot whole, TrainingSnapshot split) {
    Predictions expected = whole.predictions();
    Predictions found = split.predictions();
    assertEquals(expected == null, found == null);
    for (int i = 0; expected != null && found != null && i < expected.count(); i++) {
      assertEquals(expected.answered(i), found.answered(i), 1e-11);
      assertEquals(expected.wanted(i), found.wanted(i));
    }
  }

  /// A trace is of the whole batch at once. Every value and every gradient of a state has the bits of training, since
  /// a row depends on no other row; sums over the batch are added in another order and differ by rounding.
  @ParameterizedTest
  @MethodSource("plans")
  void aTraceOfASplitStepHasItsBitsInEveryRowAndItsSumsButForRounding(TrainingPlan plan) {
    Run run = after(plan.withSplit(3), 8, Workers.NONE);
    Execution trace = run.next().trace().execution();
    run.step(true);
    int size = run.execution().memory().batch();
    assertTrue(size < trace.memory().batch());
    for (Variable variable : trace.graph().variables()) {
      if (!variable.isSymbols() && variable.domain() != Domain.ONCE) {
        compareRows(variable, run.execution().memory(), trace.memory());
      }
    }
    for (Variable parameter : trace.graph().parameters()) {
      double[] expected = run.execution().memory().gradients(parameter);
      assertArrayEquals(expected, trace.updates().buffer(parameter, Quantity.CLIPPED),
          1e-13);
    }
  }

  private static void compareRows(Variable variable, Memory part, Memory whole) {
    int width = variable.width();
    int first = variable.domain() == Domain.LAST ? whole.timesteps() - 1 : 0;
    for (int time = first; time < whole.timesteps(); time++) {
      int here = part.position(variable, time);
      int there = whole.position(variable, time);
      int count = part.batch() * width;
      assertArrayEquals(Arrays.copyOfRange(part.values(variable), here, here + count),
          Arrays.copyOfRange(whole.values(variable), there, there + count), variable.name());
      if (variable.hasGradient()) {
        assertArrayEquals(Arrays.copyOfRange(part.gradients(variable), here, here + count),
            Arrays.copyOfRange(whole.gradients(variable), there, there + count), variable.name());
      }
    }
  }

  @Test
  void theNumberOfPartsBelongsToTheNumbersOfARun() {
    TrainingPlan plan = plans().toList().get(1);
    assertFalse(plan.canBecome(plan.withSplit(2)));
    assertFalse(Arrays.equals(parameters(after(plan, 30, Workers.NONE)),
        parameters(after(plan.withSplit(2), 30, Workers.NONE))), "two parts add in the order of one");
  }
}
