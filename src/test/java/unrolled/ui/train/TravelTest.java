package unrolled.ui.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.runs.TravelViewModel;

/// Going back in training: selecting, opening, going on from there, and out of divergence.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TravelTest {
  private static final TrainingPlan PLAN = TrainingPlan.standard();
  private static final TrainingConfig SGD = TrainingConfig.of(Optimizer.sgd(), 0.3);

  private TrainSamples screen = TrainSamples.after(12, PLAN);
  private TravelViewModel travel = screen.model.travel();

  @AfterEach
  void end() {
    screen.close();
  }

  private void begin(TrainingPlan plan) {
    screen.close();
    screen = new TrainSamples(plan);
    travel = screen.model.travel();
  }

  private static double[] weights(Moment moment) {
    var execution = moment.prepare();
    return execution.memory().values(execution.graph().variable("weight_hh_l0"));
  }

  @Test
  void theSelectionStaysBetweenTheFirstStepAndThePresent() {
    assertEquals(12, travel.stepsProperty().get());
    assertEquals(TravelViewModel.NOW, travel.selectedProperty().get());
    travel.move(-1);
    assertEquals(12, travel.selectedProperty().get());
    travel.move(-10);
    assertEquals(2, travel.selectedProperty().get());
    travel.move(-10);
    assertEquals(1, travel.selectedProperty().get());
    travel.move(100);
    assertEquals(TravelViewModel.NOW, travel.selectedProperty().get());
    travel.select(13);
    assertEquals(TravelViewModel.NOW, travel.selectedProperty().get());
  }

  @Test
  void beforeTheFirstStepThereIsNothingToSelect() {
    screen.model.reset();
    screen.settle();
    travel.move(-1);
    travel.select(1);
    assertEquals(TravelViewModel.NOW, travel.selectedProperty().get());
    travel.goOn();
    travel.goOnClipped();
    assertFalse(travel.busyProperty().get());
  }

  @Test
  void aStepOfThePastOpensWithItsExactWeights() {
    travel.select(5);
    screen.model.openSelected();
    assertTrue(travel.busyProperty().get());
    screen.settle();
    Run again = new Run(PLAN);
    for (int i = 0; i < 4; i++) {
      again.step(false);
    }
    Moment opened = screen.opened.getLast();
    assertEquals(5, opened.step());
    assertArrayEquals(weights(again.next()), weights(opened));
    assertEquals(12, screen.seen().step(), "the run stays where it is");
    travel.select(TravelViewModel.NOW);
    screen.model.openSelected();
    assertEquals(13, screen.opened.getLast().step());
  }

  @Test
  void aBranchLearnsAsItsStepDidAndKeepsTheOldFutureInSight() {
    screen.model.change(PLAN.withTraining(SGD));
    screen.model.step();
    screen.settle();
    screen.model.change(screen.model.planProperty().get().withCell(CellKind.GRU));
    travel.select(6);
    travel.goOn();
    screen.settle();
    assertEquals(5, screen.seen().step());
    assertEquals(5, screen.seen().history().size());
    assertEquals(PLAN.training(), screen.model.planProperty().get().training());
    assertEquals(CellKind.GRU, screen.model.planProperty().get().cell(),
        "what waits for a reset goes on waiting");
    assertEquals(13, Objects.requireNonNull(travel.abandonedProperty().get()).size());
    assertEquals(6, screen.opened.getLast().step());
    assertEquals(TravelViewModel.NOW, travel.selectedProperty().get());
    screen.model.step();
    screen.settle();
    assertEquals(6, screen.seen().step());
    screen.model.reset();
    screen.settle();
    assertNull(travel.abandonedProperty().get());
  }

  @Test
  void whileItRunsThePastCanBeReachedToo() {
    screen.model.toggle();
    screen.until(now -> now.step() > 100);
    travel.select(50);
    travel.goOn();
    screen.until(now -> now.step() == 49);
    screen.settle();
    assertEquals(RunState.PAUSED, screen.seen().state());
    assertFalse(screen.model.runningProperty().get());
  }

  @Test
  void aRunThatDivergedGoesOnClippedWithOneClick() {
    begin(PLAN.withTask(new RememberFirst(true)).withSize(24, 1).withBatch(60, 8)
        .withTraining(TrainingConfig.of(Optimizer.sgd(), 0.1))
        .withBeginning(Beginning.of(InitializerKind.ORTHOGONAL).withSpectralRadius(OptionalDouble.of(8))));
    screen.model.toggle();
    screen.until(now -> now.state() == RunState.DIVERGED);
    assertTrue(travel.rescue().stateProperty().get().searching());
    screen.settle();
    Moment from = Objects.requireNonNull(travel.rescue().stateProperty().get().moment());
    assertEquals(screen.seen().step() + 1, from.step());
    travel.goOnClipped();
    screen.until(now -> now.state() == RunState.RUNNING && now.step() > from.step() + 10);
    assertEquals(new GradientClipping.ByNorm(1, false), screen.seen().plan().training().clipping());
    assertEquals(screen.seen().plan(), screen.model.planProperty().get());
    assertNull(travel.rescue().stateProperty().get().diverged());
    screen.model.toggle();
    screen.settle();
  }

  @Test
  void anotherWayOutEndsTheSearch() {
    begin(PLAN.withTask(new RememberFirst(true)).withSize(24, 1).withBatch(60, 8)
        .withTraining(TrainingConfig.of(Optimizer.sgd(), 1e12)));
    screen.model.toggle();
    screen.until(now -> now.state() == RunState.DIVERGED);
    assertNotNull(travel.rescue().stateProperty().get().diverged());
    screen.model.reset();
    screen.settle();
    assertNull(travel.rescue().stateProperty().get().diverged());
    assertFalse(travel.busyProperty().get());
  }
}
