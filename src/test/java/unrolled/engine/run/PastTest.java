package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.data.Cycle;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// Every step of a run can be made again with the very bits it had, whatever was changed on the way; and what that
/// takes stays within its bounds.
class PastTest {
  private static final TrainingConfig SGD = TrainingConfig.of(new Optimizer.Sgd(0.5), 0.05);
  private static final TrainingConfig ADAM = TrainingConfig.of(Optimizer.adam(), 0.01);

  /// What is changed before which step.
  private static final Map<Integer, List<Change>> CHANGES = Map.of(
      5, List.of(new Change.Learning(TrainingConfig.of(Optimizer.adam(), 0.1))),
      17, List.of(new Change.Learning(SGD), new Change.Learning(ADAM)),
      40, List.of(new Change.Learning(ADAM.withClipping(new GradientClipping.ByNorm(0.01, false)))),
      63, List.of(new Change.Batches(11, 7, 5)),
      64, List.of(new Change.Batches(4, 2, 6), new Change.Learning(SGD.withWeightDecay(0.1))),
      1100, List.of(new Change.Batches(9, 3, -8)),
      1500, List.of(new Change.Learning(TrainingConfig.of(Optimizer.rmsProp(), 0.002)
          .withClipping(new GradientClipping.ByValue(0.01)))));

  static Stream<TrainingPlan> plans() {
    TrainingPlan plan = TrainingPlan.standard().withTask(new RememberFirst(true)).withBatch(8, 5);
    return Stream.of(plan, plan.withCell(CellKind.LSTM).withSize(6, 2),
        plan.withCell(CellKind.GRU).withTask(new Cycle()));
  }

  private static double[] bits(Execution execution) {
    return execution.graph().parameters().stream()
        .flatMap(each -> Stream.of(Quantity.VALUE, Quantity.FIRST_MOMENT, Quantity.SECOND_MOMENT)
            .map(quantity -> execution.updates().buffer(each, quantity)))
        .flatMapToDouble(Arrays::stream).toArray();
  }

  private static void same(double[] expected, TrainingPlan plan, Moment moment) {
    assertEquals(plan, moment.plan());
    assertArrayEquals(expected, bits(moment.prepare()));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyStepIsReachedWithItsBitsAndItsPlan(TrainingPlan plan) {
    Run run = new Run(plan);
    List<double[]> bits = new ArrayList<>();
    List<TrainingPlan> held = new ArrayList<>();
    for (int step = 1; step <= 2_200; step++) {
      CHANGES.getOrDefault(step, List.of()).forEach(run::change);
      bits.add(bits(run.execution()));
      held.add(run.plan());
      run.step(false);
    }
    for (int step : new int[] {1, 2, 5, 16, 17, 18, 40, 63, 64, 65, 999, 1099, 1100, 1101, 1500, 1501,
        2200}) {
      same(bits.get(step - 1), held.get(step - 1), run.at(step));
    }
    assertArrayEquals(bits(run.execution()), bits(run.at(run.step() + 1).prepare()));
    assertNull(run.recall(run.step() + 2));
    assertNull(run.recall(0));
    assertThrows(IllegalArgumentException.class, () -> run.at(-1));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void aBranchWithoutAChangeIsTheRunAgainAndKeepsItsHistory(TrainingPlan plan) {
    Run run = new Run(plan);
    Run straight = new Run(plan);
    for (int step = 1; step <= 1_400; step++) {
      CHANGES.getOrDefault(step, List.of()).forEach(run::change);
      run.step(false);
    }
    for (int step = 1; step <= 200; step++) {
      CHANGES.getOrDefault(step, List.of()).forEach(straight::change);
      straight.step(false);
    }
    run.goOn(run.at(64));
    assertEquals(63, run.step());
    assertEquals(63, Objects.requireNonNull(run.history().latest()).step());
    assertNull(run.last());
    while (run.step() < 200) {
      run.step(false);
    }
    assertArrayEquals(bits(straight.execution()), bits(run.execution()));
    same(bits(straight.at(65).prepare()), straight.at(65).plan(), run.at(65));
    HistoryView one = straight.history().view();
    HistoryView two = run.history().view();
    for (int i = 0; i < two.size(); i++) {
      assertEquals(one.sample((int) two.sample(i).step() - 1).loss(), two.sample(i).loss());
    }
  }

  @Test
  void aBranchWithAChangeIsAnotherRunFromThere() {
    Run run = new Run(TrainingPlan.standard());
    for (int i = 0; i < 50; i++) {
      run.step(false);
    }
    Moment from = run.at(21);
    run.goOn(from.learning(SGD));
    assertEquals(SGD, run.plan().training());
    run.step(false);
    run.change(new Change.Learning(ADAM));
    run.step(false);
    double[] now = bits(run.execution());
    same(now, run.plan(), run.at(23));
    assertEquals(SGD, run.at(21).plan().training());
    assertArrayEquals(bits(again(19).execution()), bits(run.at(20).prepare()));
  }

  private static Run again(int steps) {
    Run run = new Run(TrainingPlan.standard());
    for (int i = 0; i < steps; i++) {
      run.step(false);
    }
    return run;
  }

  @Test
  void whatIsNotOfThisRunIsRefused() {
    Run run = again(3);
    Moment foreign = new Run(TrainingPlan.standard().withCell(CellKind.GRU)).next();
    assertThrows(IllegalArgumentException.class, () -> run.goOn(foreign));
    Moment later = again(9).next();
    assertThrows(IllegalArgumentException.class, () -> run.goOn(later));
  }

  @Test
  void itCanBeGivenUpOnTheWay() {
    Run run = again(1_500);
    Recall recall = Objects.requireNonNull(run.recall(run.step() + 1));
    assertNull(recall.moment(() -> true));
    assertNotNull(recall.moment(() -> false));
  }

  @Test
  void statesStayWithinTheirBytesAndTheWayBackWithinTwiceTheStepsOverTheirNumber() {
    TrainingPlan plan = TrainingPlan.standard().withTask(new RememberFirst(false)).withCell(CellKind.LSTM)
        .withSize(64, 1).withBatch(2, 1);
    Learner learner = new Learner(plan, Workers.NONE);
    Graph graph = learner.graph();
    Past past = new Past(graph);
    long steps = 100_000;
    for (long step = 0; step <= steps; step++) {
      past.keep(step, learner);
    }
    assertEquals(236, past.capacity());
    assertTrue(past.bytes() <= Past.MOST_BYTES, past.bytes() + " bytes");
    assertTrue(
        past.bytes() + 8L * History.CAPACITY * Sample.width(new SampleSizes(1, 100, true)) < 256_000_000);
    assertEquals(512, past.stride());
    assertTrue(past.stride() - 1 < 2 * steps / past.capacity());
    for (long step = 1; step <= steps; step += 997) {
      assertTrue(past.recall(step).updates() < past.stride());
    }
  }

  @Test
  void theLargestNetworkKeepsFourStates() {
    TrainingPlan plan = TrainingPlan.standard().withCell(CellKind.LSTM).withSize(256, 8);
    assertEquals(4, new Past(plan.architecture().graph()).capacity());
  }

  @Test
  void afterTooManyChangesTheFirstStepsAreForgottenAndTheRestIsExact() {
    Run run = new Run(TrainingPlan.standard());
    double[] kept = {};
    for (int step = 1; step <= Past.MOST_PLANS + 1; step++) {
      run.change(new Change.Learning(TrainingConfig.of(Optimizer.sgd(), 0.01 + 1e-6 * step)));
      kept = step == 9_000 ? bits(run.execution()) : kept;
      run.step(false);
    }
    long earliest = run.earliest();
    assertTrue(earliest > Past.MOST_PLANS / 2 && earliest <= Past.MOST_PLANS / 2 + 17, "from " + earliest);
    assertNull(run.recall(earliest - 1));
    assertNotNull(run.recall(earliest));
    assertArrayEquals(kept, bits(run.at(9_000).prepare()));
    assertEquals(earliest, run.at(earliest).step());
  }

  @Test
  void thinningLeavesEquallyDistantStates() {
    Run run = again(5_000);
    for (int step = 2; step <= 5_000; step += 13) {
      assertEquals((step - 1) % 8, Objects.requireNonNull(run.recall(step)).updates());
    }
  }
}
