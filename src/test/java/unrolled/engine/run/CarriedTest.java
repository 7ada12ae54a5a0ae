package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.data.Draws;
import unrolled.engine.data.Reading;
import unrolled.engine.data.TokenSamples;
import unrolled.engine.data.TokenText;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Network;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// Truncated BPTT with carried state: a step goes on with the states of the one before, whatever way leads to it.
class CarriedTest {
  private static final TrainingPlan PLAN = TrainingPlan.standard()
      .withTask(TokenSamples.text(300, Reading.STREAMS)).withCell(CellKind.LSTM).withSize(5, 2)
      .withBatch(7, 4);
  private static final TrainingConfig STILL = TrainingConfig.of(Optimizer.sgd(), 0);

  static Stream<TrainingPlan> plans() {
    return Stream.of(PLAN, PLAN.withSplit(3), PLAN.withCell(CellKind.RNN_TANH).withEmbedding(3),
        PLAN.withCell(CellKind.GRU).withSplit(2));
  }

  private static double[] state(Execution execution, Variable state, int time) {
    Memory memory = execution.memory();
    int from = memory.position(state, time);
    return Arrays.copyOfRange(memory.values(state), from, from + memory.batch() * state.width());
  }

  private static List<Variable> states(Execution execution) {
    return execution.graph().variables().stream().filter(Variable::isState).toList();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void aStepBeginsWithTheLastStatesOfTheStepBeforeAndAPassWithZero(TrainingPlan plan) {
    Run run = new Run(plan);
    long epoch = plan.task().epoch(plan.length(), plan.batch());
    List<double[]> last = new ArrayList<>();
    for (int step = 1; step <= 2 * epoch + 1; step++) {
      run.step(false);
      for (int i = 0; i < states(run.execution()).size(); i++) {
        Variable state = states(run.execution()).get(i);
        double[] initial = state(run.execution(), state, -1);
        assertArrayEquals((step - 1) % epoch == 0 ? new double[initial.length] : last.get(i), initial,
            state.name() + " at step " + step);
      }
      last = states(run.execution()).stream().map(state -> state(run.execution(), state, 6)).toList();
    }
  }

  /// Without learning, steps of 7 timesteps in a row are one long sequence.
  @Test
  void theStepsOfAPassAreOneLongSequence() {
    TokenText text = new TokenText(TokenSamples.noise(43, 5), Reading.STREAMS, Optional.empty());
    TrainingPlan plan = PLAN.withTask(text).withBatch(7, 1).withTraining(STILL);
    Network network = plan.network();
    Execution whole = new Execution(network.graph(), 42, 1, Gemm.create());
    network.parameters().writeTo(whole.memory());
    text.next(new Draws(1, 1), 42, 1).writeTo(whole.memory());
    whole.countTargets();
    double loss = whole.forward();
    Run run = new Run(plan);
    double sum = 0;
    for (int step = 1; step <= 6; step++) {
      run.step(true);
      sum += run.history().view().sample(step - 1).loss();
    }
    Variable top = whole.graph().variable("h_l1");
    assertArrayEquals(state(whole, top, 41),
        state(run.execution(), run.execution().graph().variable("h_l1"), 6));
    assertEquals(loss, sum / 6, 1e-14);
  }

  private static double[] bits(Execution execution) {
    return execution.graph().parameters().stream()
        .flatMap(each -> Stream.of(Quantity.VALUE, Quantity.FIRST_MOMENT, Quantity.SECOND_MOMENT)
            .map(quantity -> execution.updates().buffer(each, quantity)))
        .flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[] initial(Execution execution) {
    return states(execution).stream().flatMapToDouble(state -> Arrays.stream(state(execution, state, -1)))
        .toArray();
  }

  /// The changes of the way: others sizes let the states begin with 0, another rate and seed do not.
  private static void change(Run run, long step) {
    if (step == 60) {
      run.change(new Change.Batches(5, 3, 9));
    } else if (step == 100) {
      run.change(new Change.Learning(TrainingConfig.of(Optimizer.rmsProp(), 0.003)));
    } else if (step == 101) {
      run.change(new Change.Batches(5, 3, 4));
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyStepIsReachedAgainWithTheStatesItBeganWith(TrainingPlan plan) {
    Run run = new Run(plan);
    List<double[]> bits = new ArrayList<>();
    List<double[]> initial = new ArrayList<>();
    for (int step = 1; step <= 1_300; step++) {
      change(run, step);
      bits.add(bits(run.execution()));
      initial.add(initial(run.next().prepare()));
      run.step(false);
    }
    for (int step : new int[] {1, 2, 9, 59, 60, 61, 99, 100, 101, 102, 777, 1_300}) {
      Execution moment = run.at(step).prepare();
      assertArrayEquals(bits.get(step - 1), bits(moment), "step " + step);
      assertArrayEquals(initial.get(step - 1), initial(moment), "step " + step);
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void aBranchWithoutAChangeIsTheRunAgain(TrainingPlan plan) {
    Run run = new Run(plan);
    for (int step = 1; step <= 200; step++) {
      run.step(false);
    }
    double[] straight = bits(run.execution());
    run.goOn(run.at(64));
    while (run.step() < 200) {
      run.step(false);
    }
    assertArrayEquals(straight, bits(run.execution()));
  }

  /// The next update, opened before it is made, and the last, opened after, are the one that is made.
  @Test
  void anUpdateThatIsOpenedBeginsWithTheCarriedStates() {
    Run run = new Run(PLAN);
    IntStream.range(0, 5).forEach(_ -> run.step(false));
    Execution next = run.next().trace().execution();
    run.step(true);
    Execution last = Objects.requireNonNull(run.last()).trace().execution();
    for (Variable variable : next.graph().variables()) {
      if (!variable.isParameter() && !variable.isSymbols()) {
        assertArrayEquals(run.execution().memory().values(variable), next.memory().values(variable));
        assertArrayEquals(run.execution().memory().values(variable), last.memory().values(variable));
      }
    }
    for (Variable parameter : next.graph().parameters()) {
      assertArrayEquals(run.execution().memory().values(parameter),
          next.updates().buffer(parameter, Quantity.NEXT_VALUE));
    }
  }

  @Test
  void lookingAheadCarriesNothing() {
    Run run = new Run(PLAN);
    Run straight = new Run(PLAN);
    for (int step = 0; step < 30; step++) {
      run.snapshot(1, 0, RunState.PAUSED, 0);
      run.snapshot(1, 0, RunState.PAUSED, 0);
      run.step(false);
      straight.step(false);
    }
    assertArrayEquals(bits(straight.execution()), bits(run.execution()));
  }

  @Test
  void windowsBeginWithZero() {
    Run run = new Run(PLAN.withTask(TokenSamples.text(300, Reading.WINDOWS)));
    IntStream.range(0, 5).forEach(_ -> run.step(false));
    assertArrayEquals(new double[initial(run.execution()).length], initial(run.execution()));
    assertFalse(Arrays.equals(bits(run.execution()), bits(new Run(PLAN).execution())));
  }
}
