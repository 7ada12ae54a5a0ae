package unrolled.concurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.run.Change;
import unrolled.engine.run.Detail;
import unrolled.engine.run.Inside;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Recall;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.run.Workers;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// What commands do to runs, without any thread.
class RunsTest {
  private static final TrainingPlan PLAN = TrainingPlan.standard();
  private static final TrainingConfig SGD = TrainingConfig.of(Optimizer.sgd(), 0.3);

  private final Runs runs = new Runs(List.of(PLAN), new Pacer(() -> 0), Workers.NONE);

  @BeforeEach
  void begin() {
    runs.take(new Command.Reset(List.of(PLAN, PLAN.withSeed(2)), 1));
  }

  private TrainingSnapshot after(int steps) {
    for (int i = 0; i < steps; i++) {
      runs.step(false);
    }
    return runs.snapshots().getFirst();
  }

  private Optional<Recall> recall(int run, long step) {
    CompletableFuture<Optional<Recall>> answer = new CompletableFuture<>();
    runs.take(new Command.Remember(run, step, answer));
    return answer.join();
  }

  private static double[] weights(Moment moment) {
    var execution = moment.prepare();
    return execution.memory().values(execution.graph().variable("weight_hh_l0"));
  }

  @Test
  void everyStepOfARunWithChangesIsToldAndReachedAgain() {
    after(20);
    runs.take(new Command.Alter(0, new Change.Learning(SGD)));
    after(20);
    runs.take(new Command.Alter(0, new Change.Batches(2, 5, 77)));
    TrainingSnapshot now = after(20);
    Recall next = recall(0, 61).orElseThrow();
    assertArrayEquals(weights(Objects.requireNonNull(now.next())),
        weights(Objects.requireNonNull(next.moment(() -> false))));
    Run byHand = new Run(PLAN.withSeed(2));
    for (int i = 0; i < 20; i++) {
      byHand.step(false);
    }
    assertArrayEquals(weights(byHand.next()),
        weights(Objects.requireNonNull(recall(1, 21).orElseThrow().moment(() -> false))));
    assertTrue(recall(0, 62).isEmpty());
    assertTrue(recall(7, 1).isEmpty());
  }

  @Test
  void whatAltersOneRunNeedNotWaitForTheStepOfTheOthers() {
    runs.take(new Command.Run());
    assertFalse(runs.advance(true), "the second has not made its step yet");
    assertTrue(runs.areUnderWay());
    runs.take(new Command.Alter(1, new Change.Learning(SGD)));
    assertTrue(runs.advance(false));
    assertFalse(runs.areUnderWay());
    List<TrainingSnapshot> now = runs.snapshots();
    assertEquals(1, now.getFirst().step());
    assertEquals(1, now.getLast().step());
    assertNotNull(now.getLast().latest(), "measured as the first of them was asked to be");
    Run byHand = new Run(PLAN.withSeed(2));
    byHand.change(new Change.Learning(SGD));
    byHand.step(true);
    runs.take(new Command.Pause());
    assertArrayEquals(weights(byHand.next()),
        weights(Objects.requireNonNull(runs.snapshots().getLast().next())));
  }

  @Test
  void aBranchWaitsAtItsStepAndGoesOnFromThereAlone() {
    runs.take(new Command.Run());
    after(60);
    Moment from = Objects.requireNonNull(recall(0, 31).orElseThrow().moment(() -> false));
    runs.take(new Command.Branch(0, from.learning(SGD)));
    TrainingSnapshot branch = runs.snapshots().getFirst();
    assertEquals(RunState.PAUSED, branch.state());
    assertEquals(30, branch.step());
    assertEquals(30, branch.history().size());
    assertEquals(SGD, branch.plan().training());
    assertEquals(60, runs.snapshots().getLast().step());
    runs.take(new Command.Run());
    assertTrue(runs.areRunning());
    assertEquals(40, after(10).step());
  }

  @Test
  void whatIsWatchedIsInTheSnapshotsOfLaterRunsToo() {
    assertEquals(Inside.NONE, after(0).inside());
    runs.take(new Command.Watch(new Detail(true, true)));
    runs.take(new Command.Reset(List.of(PLAN.withSeed(3)), 2));
    TrainingSnapshot first = after(1);
    assertEquals(2, Objects.requireNonNull(first.inside().activations()).step());
    assertEquals(5, first.inside().spreads().size());
    runs.take(new Command.Watch(Detail.NONE));
    assertEquals(Inside.NONE, after(0).inside());
  }

  @Test
  void runsThatWereGivenUpSayWhyAndAnswerNothing() {
    after(4);
    List<TrainingSnapshot> failed = runs.fail("why");
    assertEquals(List.of("why", "why"), failed.stream().map(TrainingSnapshot::failure).toList());
    assertEquals(4, failed.getFirst().step());
    runs.take(new Command.Run());
    assertTrue(runs.snapshots().isEmpty());
    assertTrue(recall(0, 1).isEmpty());
  }

  @Test
  void theyWaitAfterTheStepsThatAreWantedAndGoOnWhenTold() {
    runs.take(new Command.Reset(List.of(PLAN, PLAN.withSeed(2)), 1));
    runs.take(new Command.Until(5));
    runs.take(new Command.Run());
    while (runs.areRunning()) {
      runs.step(false);
    }
    assertEquals(5, runs.snapshots().getLast().step());
    assertEquals(5, runs.snapshots().getFirst().wanted());
    runs.take(new Command.Run());
    runs.step(false);
    assertTrue(runs.areRunning());
    assertEquals(6, runs.snapshots().getFirst().step());
    runs.take(new Command.Reset(List.of(PLAN), 2));
    assertEquals(0, runs.snapshots().getFirst().wanted());
  }
}
