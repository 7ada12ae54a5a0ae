package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.Control;
import unrolled.engine.data.Reading;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.data.TokenSamples;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Variable;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.trace.Trace;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// An update looked into has the very bits of the update that training makes.
class MomentTest {
  static Stream<TrainingPlan> plans() {
    TrainingPlan plan = TrainingPlan.standard().withTask(new RememberFirst(true)).withBatch(8, 5);
    TrainingConfig momentum = TrainingConfig.of(new Optimizer.Sgd(0.9), 0.1).withWeightDecay(0.01);
    TrainingConfig byValue = TrainingConfig.of(Optimizer.rmsProp(), 0.01)
        .withClipping(new GradientClipping.ByValue(0.001));
    TrainingConfig byNorm = TrainingConfig.of(Optimizer.adam(), 0.01)
        .withClipping(new GradientClipping.ByNorm(0.01, true));
    return Stream.of(TrainingPlan.standard(),
        plan.withCell(CellKind.LSTM).withSize(6, 2).withTraining(byNorm),
        plan.withCell(CellKind.GRU).withTraining(momentum),
        plan.withTraining(byValue).withControl(Control.NO_RECURRENCE));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theNextUpdateIsTheOneTrainingMakesAndTheLastTheOneItMade(TrainingPlan plan) {
    Run run = new Run(plan);
    for (int i = 0; i < 40; i++) {
      run.step(false);
    }
    Moment next = run.next();
    run.step(true);
    compare(next.trace(), run.execution());
    Moment last = Objects.requireNonNull(run.last());
    assertEquals(next.step(), last.step());
    compare(last.trace(), run.execution());
    run.change(new Change.Learning(TrainingConfig.of(Optimizer.sgd(), 3)));
    compare(Objects.requireNonNull(run.last()).trace(), run.execution(), 41);
    run.step(true);
    compare(next.trace(), last.trace().execution(), 41);
  }

  private static void compare(Trace trace, Execution trained, long updates) {
    Execution recorded = trace.execution();
    assertEquals(updates, recorded.updates().step());
    for (Variable variable : recorded.graph().parameters()) {
      assertArrayEquals(trained.updates().buffer(variable, Quantity.NEXT_VALUE),
          recorded.updates().buffer(variable, Quantity.NEXT_VALUE), variable.name());
    }
  }

  private static void compare(Trace trace, Execution trained) {
    Execution recorded = trace.execution();
    compare(trace, trained, trained.updates().step());
    for (Variable variable : recorded.graph().variables()) {
      if (variable.isParameter()) {
        continue;
      }
      if (recorded.memory().ids(variable) != null) {
        assertArrayEquals(trained.memory().ids(variable), recorded.memory().ids(variable));
      } else {
        assertArrayEquals(trained.memory().values(variable), recorded.memory().values(variable));
        assertArrayEquals(trained.memory().gradients(variable), recorded.memory().gradients(variable));
      }
    }
    for (Variable parameter : recorded.graph().parameters()) {
      for (Quantity moment : new Quantity[] {Quantity.NEXT_FIRST_MOMENT, Quantity.NEXT_SECOND_MOMENT}) {
        assertArrayEquals(trained.updates().buffer(parameter, moment),
            recorded.updates().buffer(parameter, moment), parameter.name());
      }
      assertArrayEquals(trained.updates().buffer(parameter, Quantity.CLIPPED),
          recorded.updates().buffer(parameter, Quantity.CLIPPED));
    }
    assertEquals(trained.updates().normBefore(), recorded.updates().normBefore());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void freshSequencesAreNotThoseTrainedOnAndAlwaysTheSame(TrainingPlan plan) {
    Moment moment = new Run(plan.withTask(new RememberFirst(true)).withBatch(40, 3)).next();
    Execution trained = moment.prepare();
    Execution first = moment.fresh(5, 0);
    Variable ids = first.graph().variable("x_ids");
    assertEquals(5, first.memory().batch());
    assertArrayEquals(first.memory().ids(ids), moment.fresh(5, 0).memory().ids(ids));
    assertFalse(Arrays.equals(first.memory().ids(ids), moment.fresh(5, 1).memory().ids(ids)));
    assertFalse(Arrays.equals(trained.memory().ids(ids), moment.fresh(3, 0).memory().ids(ids)));
    Variable weight = first.graph().parameters().getFirst();
    assertArrayEquals(trained.memory().values(weight), first.memory().values(weight));
  }

  /// Three layers of 128 units, 100 timesteps, 64 sequences: too much for a trace of the whole batch.
  @Test
  void anUpdateOfALargeRunIsOpenedAsItsFirstSequence() {
    TrainingPlan plan = TrainingPlan.standard().withCell(CellKind.LSTM).withSize(128, 3).withBatch(100, 64)
        .withSplit(2).withTask(TokenSamples.text(9_000, Reading.STREAMS));
    Run run = new Run(plan);
    run.step(false);
    Execution first = run.next().trace().execution();
    run.step(true);
    assertEquals(1, first.memory().batch());
    assertEquals(6_400, first.memory().lossTerms());
    for (String name : new String[] {"h_l0", "c_l1"}) {
      Variable state = first.graph().variable(name);
      for (int time : new int[] {-1, 0, 99}) {
        int here = first.memory().position(state, time);
        int there = run.execution().memory().position(state, time);
        assertArrayEquals(Arrays.copyOfRange(run.execution().memory().values(state), there, there + 128),
            Arrays.copyOfRange(first.memory().values(state), here, here + 128));
        assertArrayEquals(
            Arrays.copyOfRange(run.execution().memory().gradients(state), there, there + 128),
            Arrays.copyOfRange(first.memory().gradients(state), here, here + 128));
      }
    }
  }
}
