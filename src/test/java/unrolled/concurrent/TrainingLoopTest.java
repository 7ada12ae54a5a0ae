package unrolled.concurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import unrolled.engine.data.OneSequence;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.Change;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// The thread that trains, told what to do and watched through its mailbox; nothing here depends on how fast it is.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TrainingLoopTest {
  private static final TrainingPlan PLAN = TrainingPlan.standard();
  private static final TrainingConfig WILD = TrainingConfig.of(Optimizer.sgd(), 1e5);

  private final LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
  private final TrainingLoop loop = new TrainingLoop(List.of(PLAN), mailbox, System::nanoTime);

  @AfterEach
  void end() {
    loop.close();
  }

  /// Takes snapshots until one is as wanted, as a window would.
  private TrainingSnapshot await(Predicate<TrainingSnapshot> wanted) {
    loop.begin();
    while (true) {
      List<TrainingSnapshot> next = mailbox.poll();
      if (next != null && wanted.test(next.getFirst())) {
        return next.getFirst();
      }
      LockSupport.parkNanos(100_000);
    }
  }

  private TrainingSnapshot paused(long step) {
    return await(each -> each.state() == RunState.PAUSED && each.step() >= step && loop.isCurrent(each));
  }

  private static void sameBits(Moment one, Moment two) {
    Execution first = one.trace().execution();
    Execution second = two.trace().execution();
    for (Variable variable : first.graph().parameters()) {
      assertArrayEquals(first.updates().buffer(variable, Quantity.NEXT_VALUE),
          second.updates().buffer(variable, Quantity.NEXT_VALUE));
    }
  }

  @Test
  void itBeginsPausedWithTheFirstUpdateAhead() {
    TrainingSnapshot first = paused(0);
    assertEquals(0, first.step());
    assertEquals(PLAN, first.plan());
    assertEquals(1, Objects.requireNonNull(first.next()).step());
    assertTrue(loop.isCurrent(first));
  }

  @Test
  void oneStepIsOneStep() {
    loop.step();
    loop.step();
    TrainingSnapshot two = paused(2);
    assertEquals(2, two.step());
    assertEquals(2, Objects.requireNonNull(two.latest()).step());
  }

  @Test
  void inTheLoopAPlanGivesTheBitsItGivesByHand() {
    loop.run();
    await(each -> each.step() >= 300);
    loop.pause();
    TrainingSnapshot paused = paused(300);
    Run byHand = new Run(PLAN);
    while (byHand.step() < paused.step()) {
      byHand.step(false);
    }
    sameBits(byHand.next(), Objects.requireNonNull(paused.next()));
    sameBits(Objects.requireNonNull(byHand.last()), Objects.requireNonNull(paused.last()));
    HistoryView expected = byHand.history().view();
    assertEquals(expected.size(), paused.history().size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.sample(i).loss(), paused.history().sample(i).loss());
    }
  }

  @Test
  void whileItRunsSnapshotsGrowAndCarryNoCopiesOfTheNetwork() {
    loop.run();
    long before = 0;
    for (int i = 0; i < 20; i++) {
      long least = before;
      TrainingSnapshot next = await(each -> each.state() == RunState.RUNNING && each.step() > least);
      assertNull(next.next());
      assertNull(next.last());
      before = next.step();
    }
    loop.step();
    assertNotNull(paused(before).last());
  }

  @Test
  void whileSomethingIsAlteredAgainAndAgainItGoesOn() {
    loop.run();
    TrainingSnapshot first = await(each -> each.state() == RunState.RUNNING);
    TrainingSnapshot answer = first;
    for (int i = 1; i <= 20; i++) {
      loop.change(0, new Change.Learning(TrainingConfig.of(Optimizer.sgd(), 0.01 / i)));
      answer = await(loop::isUpToDate);
    }
    assertTrue(answer.step() >= first.step() + 19, "at least a step after each answer but the last");
  }

  @Test
  void aResetGivesUpTheRunBefore() {
    TrainingSnapshot old = paused(0);
    loop.run();
    TrainingPlan other = PLAN.withSeed(9);
    long id = loop.reset(List.of(other));
    assertFalse(loop.isCurrent(old));
    TrainingSnapshot fresh = await(each -> each.runId() == id);
    assertEquals(0, fresh.step());
    assertEquals(other, fresh.plan());
    assertEquals(RunState.PAUSED, fresh.state());
  }

  @Test
  void aRunThatDivergesStopsAndOnlyAResetGoesOn() {
    loop.change(0, new Change.Learning(WILD));
    loop.run();
    TrainingSnapshot diverged = await(each -> each.state() == RunState.DIVERGED);
    assertEquals(diverged.step() + 1, Objects.requireNonNull(diverged.divergence()).step());
    assertEquals(diverged.step() + 1, Objects.requireNonNull(diverged.next()).step());
    loop.run();
    loop.step();
    loop.pace(1);
    TrainingSnapshot still = await(loop::isUpToDate);
    assertEquals(RunState.DIVERGED, still.state());
    assertEquals(diverged.step(), still.step());
    loop.reset(List.of(PLAN));
    assertEquals(0, paused(0).step());
  }

  @Test
  void aRunWhoseGradientExplodedGoesOnFromItsLastFiniteStepOnceItIsClipped() {
    TrainingConfig sgd = TrainingConfig.of(Optimizer.sgd(), 0.01);
    loop.reset(List.of(PLAN.withTask(new RememberFirst(true)).withSize(32, 1).withBatch(100, 4)
        .withBeginning(Beginning.of(InitializerKind.ORTHOGONAL).withSpectralRadius(OptionalDouble.of(4)))
        .withTraining(sgd)));
    loop.run();
    TrainingSnapshot diverged = await(each -> each.state() == RunState.DIVERGED);
    loop.change(0, new Change.Learning(sgd.withClipping(new GradientClipping.ByNorm(1, false))));
    TrainingSnapshot mended = paused(diverged.step());
    assertEquals(diverged.step(), mended.step());
    assertNull(mended.divergence());
    loop.run();
    assertNotNull(await(each -> each.step() >= diverged.step() + 10));
  }

  @Test
  void severalRunsAreTrainedInStepAndOneThatDivergedWaits() {
    loop.reset(List.of(PLAN, PLAN.withTraining(WILD), PLAN.withSeed(2)));
    loop.run();
    List<TrainingSnapshot> seen = List.of();
    while (seen.size() < 3 || seen.get(0).step() < 60 || seen.get(1).divergence() == null) {
      List<TrainingSnapshot> next = mailbox.poll();
      seen = next == null ? seen : next;
      LockSupport.parkNanos(100_000);
    }
    assertEquals(seen.get(0).step(), seen.get(2).step());
    assertEquals(RunState.DIVERGED, seen.get(1).state());
    assertEquals(RunState.RUNNING, seen.get(0).state());
    assertTrue(seen.get(1).step() < seen.get(0).step());
  }

  @Test
  void whatFailsIsSaidAndTheNextRunWorks() {
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    LatestValue<Throwable> told = new LatestValue<>();
    Thread.setDefaultUncaughtExceptionHandler((_, cause) -> told.publish(cause));
    try {
      loop.reset(List.of(PLAN.withTask(new OneSequence("beyond", List.of("A", "B"), List.of(99), 0))));
      TrainingSnapshot failed = await(each -> each.state() == RunState.FAILED);
      assertEquals(TrainingLoop.UNFORESEEN, failed.failure());
      assertTrue(loop.isCurrent(failed));
      loop.step();
      loop.reset(List.of(PLAN));
      assertEquals(0, paused(0).step());
      assertNotNull(told.poll());
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @Test
  void atASlowPaceItWaitsAndStillListens() {
    loop.pace(0.001);
    loop.run();
    TrainingSnapshot first = await(each -> each.state() == RunState.RUNNING && each.step() == 1);
    assertEquals(1, first.step());
    loop.pause();
    assertEquals(1, paused(1).step());
    loop.pace(Pacer.FULL);
    loop.run();
    await(each -> each.step() > 100);
  }
}
