package unrolled.concurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.Divergence;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// The thread that makes the past again, while another one trains.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TimeMachineTest {
  private static final TrainingPlan PLAN = TrainingPlan.standard();

  private final LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
  private final LatestValue<TimeMachine.Found> found = new LatestValue<>();
  private final TrainingLoop loop = new TrainingLoop(List.of(PLAN), mailbox, System::nanoTime);
  private final TimeMachine machine = new TimeMachine(loop, found);

  @AfterEach
  void end() {
    machine.close();
    loop.close();
  }

  private TrainingSnapshot after(long step) {
    loop.begin();
    while (true) {
      List<TrainingSnapshot> next = mailbox.poll();
      if (next != null && loop.isUpToDate(next.getFirst())
          && (next.getFirst().step() >= step || next.getFirst().state() == RunState.DIVERGED)) {
        return next.getFirst();
      }
      LockSupport.parkNanos(100_000);
    }
  }

  private TimeMachine.Found await(long request) {
    while (true) {
      TimeMachine.Found next = found.poll();
      if (next != null && next.request() == request) {
        return next;
      }
      LockSupport.parkNanos(100_000);
    }
  }

  private static double[] weights(Moment moment) {
    var execution = moment.prepare();
    Variable weight = execution.graph().variable("weight_hh_l0");
    return execution.memory().values(weight);
  }

  @Test
  void aStepOfThePastIsMadeAgainWhileTrainingGoesOn() {
    loop.run();
    after(1_500);
    TimeMachine.Found reached = await(machine.reach(0, 1_001));
    assertTrue(machine.isWanted(reached));
    Run byHand = new Run(PLAN);
    for (int i = 0; i < 1_000; i++) {
      byHand.step(false);
    }
    assertArrayEquals(weights(byHand.next()), weights(reached.moment().orElseThrow()));
    assertNotNull(after(1_501));
  }

  @Test
  void whatDoesNotExistIsNotFoundAndWhatIsGivenUpIsNotWanted() {
    assertTrue(await(machine.reach(0, 99)).moment().isEmpty());
    TimeMachine.Found first = await(machine.reach(0, 1));
    assertEquals(1, first.moment().orElseThrow().step());
    machine.giveUp();
    assertFalse(machine.isWanted(first));
  }

  @Test
  void aRunThatDivergedIsRescued() {
    TrainingPlan exploding = PLAN.withTask(new RememberFirst(true)).withSize(24, 1).withBatch(60, 8)
        .withTraining(TrainingConfig.of(Optimizer.sgd(), 0.1))
        .withBeginning(Beginning.of(InitializerKind.ORTHOGONAL).withSpectralRadius(OptionalDouble.of(8)));
    loop.reset(List.of(exploding));
    loop.run();
    Divergence divergence = Objects.requireNonNull(after(Long.MAX_VALUE).divergence());
    Moment from = await(machine.rescue(0, divergence.step(), 1)).moment().orElseThrow();
    loop.branch(0, from);
    assertEquals(from.step() - 1, after(0).step());
    loop.run();
    assertEquals(RunState.RUNNING, after(from.step() + 20).state());
  }
}
