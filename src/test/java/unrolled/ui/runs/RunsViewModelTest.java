package unrolled.ui.runs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.Change;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// When a screen shows what runs have published; the test hands it on, and is the clock.
class RunsViewModelTest {
  private static final double FRAME = 0.016;
  private static final Change SLOWER = new Change.Learning(TrainingConfig.of(Optimizer.sgd(), 0.01));

  private final LatestValue<List<TrainingSnapshot>> published = new LatestValue<>();
  private final LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
  private final TrainingLoop loop =
      new TrainingLoop(List.of(TrainingPlan.standard()), published, System::nanoTime);
  private final RunsViewModel runs = new RunsViewModel(loop, mailbox, 1);

  @AfterEach
  void close() {
    loop.close();
  }

  /// What the loop publishes once it has taken every command.
  private List<TrainingSnapshot> answer() {
    loop.begin();
    while (true) {
      List<TrainingSnapshot> next = published.poll();
      if (next != null && loop.isUpToDate(next.getFirst())) {
        return next;
      }
      LockSupport.parkNanos(100_000);
    }
  }

  private void begin() {
    mailbox.publish(answer());
    runs.advance(FRAME);
    assertTrue(runs.isSettled());
  }

  @Test
  void theEffectOfACommandIsShownAtOnceAndNothingOlderBeforeIt() {
    begin();
    List<TrainingSnapshot> before = runs.seenProperty().get();
    runs.change(0, SLOWER);
    mailbox.publish(List.of(before.getFirst().withWanted(7)));
    runs.advance(FRAME);
    assertSame(before, runs.seenProperty().get(), "it would only be in the way");
    List<TrainingSnapshot> answer = answer();
    mailbox.publish(answer);
    runs.advance(FRAME);
    assertSame(answer, runs.seenProperty().get());
    assertTrue(runs.isSettled());
  }

  @Test
  void whileCommandFollowsOnCommandTheRunsAreStillSeen() {
    begin();
    List<TrainingSnapshot> before = runs.seenProperty().get();
    runs.change(0, SLOWER);
    mailbox.publish(List.of(before.getFirst().withWanted(7)));
    for (int frame = 0; frame < 4; frame++) {
      runs.advance(FRAME);
    }
    assertSame(before, runs.seenProperty().get(), "the effect of the command may still come");
    for (int frame = 0; frame < 3; frame++) {
      runs.advance(FRAME);
    }
    assertNotSame(before, runs.seenProperty().get(), "some ten times a second");
    assertFalse(runs.isSettled());
  }
}
