package unrolled.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.Cycle;
import unrolled.engine.run.RunState;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.train.Setting;

class CompareViewModelTest {
  private final CompareSamples screen = new CompareSamples(Lineup.standard(1));
  private final CompareViewModel model = screen.model;

  @AfterEach
  void close() {
    screen.close();
  }

  private List<Long> steps() {
    return screen.seen().stream().map(TrainingSnapshot::step).toList();
  }

  @Test
  void allNetworksTakeEachStepTogetherAndOnTheSameBatches() {
    screen.make(3);
    assertEquals(List.of(3L, 3L, 3L, 3L), steps());
    assertFalse(model.runs().liveProperty().get(), "the clock rests");
    model.toggle();
    screen.until(seen -> seen.getFirst().step() > 20);
    model.toggle();
    screen.settle();
    assertEquals(1, steps().stream().distinct().count());
    assertEquals(1, screen.seen().stream().map(each -> each.plan().seed()).distinct().count());
  }

  @Test
  void aStepWhileTheyRunOnlyPauses() {
    model.toggle();
    screen.until(seen -> seen.getFirst().step() > 2);
    model.step();
    screen.settle();
    assertEquals(RunState.PAUSED, screen.seen().getFirst().state());
  }

  @Test
  void networksComeAndGoBetweenOneAndFourAndBeginTogether() {
    screen.make(2);
    model.add();
    model.duplicate(0);
    assertEquals(4, model.lineupProperty().get().entrants().size(), "there is no room");
    model.remove(0);
    screen.settle();
    assertEquals(List.of(0L, 0L, 0L), steps());
    model.duplicate(2);
    screen.settle();
    assertEquals(CellKind.GRU, screen.seen().getLast().plan().cell());
    assertEquals(3, model.selectedProperty().get(), "what is new is selected");
    for (int i = 0; i < 5; i++) {
      model.remove(0);
    }
    screen.settle();
    assertEquals(1, screen.seen().size());
    assertEquals(CellKind.GRU, model.planProperty().get().cell());
    model.add();
    screen.settle();
    screen.make(1);
    assertEquals(List.of(1L, 1L), steps());
    assertEquals(CellKind.RNN_TANH, screen.seen().getLast().plan().cell());
  }

  @Test
  void theSelectionFollowsItsNetworkWhenOneBeforeItGoes() {
    model.select(3);
    model.remove(1);
    assertEquals(2, model.selectedProperty().get());
    assertEquals(CellKind.GRU, model.planProperty().get().cell());
    model.selectNext(1);
    assertEquals(2, model.selectedProperty().get());
    model.selectNext(-1);
    assertEquals(CellKind.LSTM, model.planProperty().get().cell());
  }

  @Test
  void beforeTheFirstStepWhateverIsChosenHolds() {
    model.select(2);
    model.change(plan -> plan.withSize(5, 2));
    assertEquals(Set.of(), model.pendingProperty().get().get(2));
    screen.make(0);
    assertEquals(5, screen.seen().get(2).plan().hidden(), "what is shown is what was chosen");
    screen.make(2);
    assertEquals(5, screen.seen().get(2).plan().hidden());
    assertEquals(16, screen.seen().get(1).plan().hidden());
    assertEquals(List.of(2L, 2L, 2L, 2L), steps());
  }

  @Test
  void laterHowOneLearnsChangesAtOnceAndTheRestWaitsForAReset() {
    screen.make(2);
    model.select(1);
    model.change(plan -> plan.withTraining(TrainingConfig.of(Optimizer.sgd(), 0.5)));
    screen.settle();
    assertEquals(0.5, screen.seen().get(1).plan().training().learningRate());
    assertEquals(0.01, screen.seen().get(0).plan().training().learningRate());
    model.change(plan -> plan.withTask(new Cycle()).withSize(4, 1));
    assertTrue(model.pendingProperty().get().get(1).contains(Setting.HIDDEN));
    assertTrue(model.pendingProperty().get().get(0).contains(Setting.TASK));
    assertFalse(model.pendingProperty().get().get(0).contains(Setting.HIDDEN));
    model.reset();
    screen.settle();
    assertEquals(Set.of(), model.pendingProperty().get().get(1));
    assertEquals(new Cycle(), screen.seen().get(3).plan().task());
    assertEquals(0, model.runs().furthest());
  }

  @Test
  void theNextUpdateOfANetworkOpensWhileTheyWait() {
    assertTrue(model.open(3));
    assertEquals(1, screen.opened.getLast().step());
    assertEquals(CellKind.GRU, screen.opened.getLast().plan().cell());
    assertFalse(model.open(4), "there is no such network");
    model.toggle();
    screen.until(seen -> seen.getFirst().state() == RunState.RUNNING);
    assertFalse(model.open(0), "nothing opens while they run");
    assertEquals(1, screen.opened.size());
  }

  @Test
  void theTimestepStaysInsideTheSequence() {
    assertEquals(19, model.look().timeProperty().get());
    model.lookAt(99);
    assertEquals(19, model.look().timeProperty().get());
    model.lookAt(-3);
    assertEquals(0, model.look().timeProperty().get());
    model.lookAt(12);
    model.change(plan -> plan.withBatch(6, 4));
    model.reset();
    screen.settle();
    assertEquals(5, model.look().timeProperty().get());
  }

  @Test
  void aPastTrainingStepIsLookedAtInAllNetworks() {
    screen.make(10);
    model.mark(4);
    assertEquals(4, model.marked());
    for (Contender each : model.contenders(0)) {
      assertEquals(4, Objects.requireNonNull(each.sample()).step());
    }
    model.mark(5);
    assertEquals(OptionalLong.of(5), model.look().markProperty().get());
    model.mark(-7);
    assertEquals(1, model.marked());
    model.mark(10);
    assertEquals(OptionalLong.empty(), model.look().markProperty().get(), "the latest goes on with them");
    Sample newest = Objects.requireNonNull(model.contenders(0).getFirst().sample());
    assertEquals(11, newest.step(), "while they wait it is the one that comes next");
    model.mark(3);
    model.reset();
    assertEquals(OptionalLong.empty(), model.look().markProperty().get());
  }

  @Test
  void whileTheyWaitOneSeesInside() {
    screen.make(1);
    for (Contender each : model.contenders(0)) {
      assertEquals(2, Objects.requireNonNull(each.activity()).moment().step());
    }
    model.remove(0);
    assertEquals(List.of(), model.around().glances().seenProperty().get(),
        "of the old networks nothing is shown any more");
    screen.settle();
    assertNotNull(model.contenders(0).getFirst().activity());
  }

  @Test
  void aDivergedNetworkStaysWhereItIsAndTheOthersGoOn() {
    model.select(1);
    model.change(plan -> plan.withTraining(TrainingConfig.of(Optimizer.sgd(), 999)));
    screen.make(30);
    assertEquals(RunState.DIVERGED, screen.seen().get(1).state());
    assertTrue(screen.seen().get(1).step() < 30);
    assertEquals(30, screen.seen().get(3).step());
    assertTrue(model.open(1), "the update that was not made can be stepped through");
    assertNull(screen.seen().get(1).ahead());
    model.change(plan -> plan.withTraining(TrainingConfig.of(Optimizer.adam(), 0.01)));
    screen.make(1);
    assertEquals(31, screen.seen().get(3).step());
  }
}
