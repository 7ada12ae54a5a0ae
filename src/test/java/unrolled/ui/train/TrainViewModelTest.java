package unrolled.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.Cycle;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.runs.Pace;

class TrainViewModelTest {
  private final TrainingPlan plan = TrainingPlan.standard();
  private final TrainSamples screen = new TrainSamples(plan);
  private final TrainViewModel model = screen.model;

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void itWaitsAtTheBeginningAndTheClockRests() {
    assertEquals(0, screen.seen().step());
    assertFalse(model.runningProperty().get());
    assertFalse(model.liveProperty().get());
    assertEquals(0, screen.opened.size());
  }

  @Test
  void oneStepMakesOneStepAndOpensTheNextUpdate() {
    model.step();
    assertTrue(model.liveProperty().get(), "the clock runs until the step is seen");
    screen.settle();
    assertEquals(1, screen.seen().step());
    assertEquals(1, screen.opened.size());
    assertEquals(2, screen.opened.getFirst().step());
  }

  @Test
  void manyStepsAtOnceAreAllMade() {
    for (int i = 0; i < 5; i++) {
      model.step();
    }
    screen.settle();
    assertEquals(5, screen.seen().step());
    assertEquals(6, screen.opened.getLast().step());
  }

  @Test
  void itRunsUntilItIsPausedAndThenOpensTheUpdateThatComesNext() {
    model.toggle();
    assertTrue(model.runningProperty().get());
    screen.until(now -> now.step() > 20);
    assertTrue(screen.opened.isEmpty(), "nothing opens while it runs");
    model.toggle();
    assertFalse(model.runningProperty().get());
    screen.settle();
    assertEquals(RunState.PAUSED, screen.seen().state());
    assertEquals(1, screen.opened.size());
    assertEquals(screen.seen().step() + 1, screen.opened.getFirst().step());
    assertFalse(model.liveProperty().get());
  }

  @Test
  void oneStepWhileItRunsOnlyPauses() {
    model.toggle();
    screen.until(now -> now.step() > 3);
    model.step();
    screen.settle();
    assertEquals(RunState.PAUSED, screen.seen().state());
  }

  @Test
  void theUpdateThatWasMadeOpensWithItsExactNumbers() {
    model.step();
    model.step();
    screen.settle();
    model.openLast();
    assertEquals(2, screen.opened.getLast().step());
    Run again = new Run(plan);
    again.step(true);
    again.step(true);
    assertEquals(
        again.execution().memory().values(again.execution().graph().lossOp().orElseThrow().loss())[0],
        screen.opened.getLast().trace().execution().forward());
    model.openNext();
    assertEquals(3, screen.opened.getLast().step());
  }

  @Test
  void beforeTheFirstStepWhateverIsChosenIsThePlan() {
    model.change(plan.withCell(CellKind.GRU).withSize(7, 2));
    assertEquals(Set.of(), model.pendingProperty().get());
    screen.settle();
    assertEquals(model.planProperty().get(), screen.seen().plan(),
        "the first update ahead is already its own");
    model.step();
    screen.settle();
    assertEquals(CellKind.GRU, screen.seen().plan().cell());
    assertEquals(7, screen.seen().plan().hidden());
    assertEquals(1, screen.seen().step());
  }

  @Test
  void aStepThatWasAskedForIsMadeWhateverIsChosenMeanwhile() {
    model.step();
    model.change(plan.withSize(7, 2));
    screen.settle();
    assertEquals(1, screen.seen().step());
    assertEquals(EnumSet.of(Setting.HIDDEN, Setting.LAYERS), model.pendingProperty().get());
  }

  @Test
  void laterWhatCannotChangeWaitsForAReset() {
    model.step();
    screen.settle();
    model.change(plan.withTask(new Cycle()).withSize(8, 1).withSeed(3));
    assertEquals(EnumSet.of(Setting.TASK, Setting.HIDDEN),
        model.pendingProperty().get());
    model.step();
    screen.settle();
    assertEquals(4, screen.seen().plan().hidden());
    model.reset();
    screen.settle();
    assertEquals(Set.of(), model.pendingProperty().get());
    assertEquals(8, screen.seen().plan().hidden());
    assertEquals(0, screen.seen().step());
  }

  @Test
  void theWayOfLearningChangesWhileItRuns() {
    TrainingConfig other = TrainingConfig.of(Optimizer.sgd(), 0.5);
    model.toggle();
    screen.until(now -> now.step() > 3);
    model.change(plan.withTraining(other));
    screen.until(now -> now.plan().training().equals(other));
    assertTrue(model.runningProperty().get());
    assertEquals(Set.of(), model.pendingProperty().get());
  }

  @Test
  void lengthBatchAndSeedOfTheBatchesChangeWhileItRuns() {
    model.change(plan.withTask(new RememberFirst(true)).withBatch(9, 2));
    model.toggle();
    screen.until(now -> now.step() > 3);
    TrainingPlan other = model.planProperty().get().withBatch(14, 5).withSeed(8);
    model.change(other);
    screen.until(now -> now.plan().equals(other));
    assertTrue(model.runningProperty().get());
    assertEquals(Set.of(), model.pendingProperty().get());
    screen.until(now -> now.history().timesteps() == 14);
  }

  @Test
  void nobodyLooksAtARunThatIsNotSeenAndItGoesOn() {
    model.toggle();
    screen.until(now -> now.step() > 3);
    model.runs().visibleProperty().set(false);
    assertFalse(model.liveProperty().get());
    long before = screen.seen().step();
    model.runs().visibleProperty().set(true);
    assertTrue(model.liveProperty().get());
    screen.until(now -> now.step() > before);
  }

  @Test
  void aRunThatDivergesStopsAndOnlyAResetGoesOn() {
    model.change(plan.withCell(CellKind.RNN_IDENTITY).withTask(new RememberFirst(true)).withBatch(60, 4)
        .withTraining(TrainingConfig.of(Optimizer.sgd(), 500)));
    model.toggle();
    screen.until(now -> now.state() == RunState.DIVERGED);
    assertFalse(model.runningProperty().get());
    assertNotNull(screen.seen().divergence());
    model.toggle();
    model.step();
    assertFalse(model.runningProperty().get());
    model.openNext();
    assertEquals(screen.seen().step() + 1, screen.opened.getLast().step(), "the update that was not made");
    model.reset();
    screen.settle();
    assertEquals(RunState.PAUSED, screen.seen().state());
  }

  @Test
  void whileItRunsThePartsTakeTurnsAndWhenItWaitsAllShowTheSame() {
    model.toggle();
    screen.until(now -> now.step() > 3);
    long different = java.util.stream.IntStream.range(0, 4).mapToObj(model::turn)
        .filter(turn -> screen.seen().equals(turn.getValue())).count();
    assertEquals(1, different);
    model.toggle();
    screen.settle();
    for (int part = 0; part < 4; part++) {
      assertSame(screen.seen(), model.turn(part).getValue());
    }
  }

  @Test
  void thePaceSlowsTheRun() {
    model.paceProperty().set(Pace.ONE);
    model.toggle();
    screen.until(now -> now.step() == 1);
    assertEquals(1, screen.seen().step(), "the second step is due a second later");
    model.paceProperty().set(Pace.FULL);
    screen.until(now -> now.step() > 10);
  }
}
