package unrolled.ui.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.train.GradientClipping;

class GradientsViewModelTest {
  private final GradientsSamples screen = new GradientsSamples();
  private final GradientsViewModel model = screen.model;

  @AfterEach
  void close() {
    screen.close();
  }

  private static UnaryOperator<TrainingPlan> radius(double rho) {
    return plan -> plan.withBeginning(plan.beginning().withSpectralRadius(OptionalDouble.of(rho)));
  }

  @Test
  void itBeginsWithVanishingHealthyAndExplodingAtTheirBeginning() {
    assertEquals(Experiment.RADIUS, model.experimentProperty().get());
    assertTrue(screen.drawn(0).reach(0) < 1e-8);
    assertTrue(screen.drawn(2).reach(0) > 1e3);
    assertEquals(0, screen.seen(0).step());
    assertNotNull(model.momentProperty().getValue());
  }

  @Test
  void draggingTheRadiusRescalesTheSelectedRunOnlyAndKeepsItsSteps() {
    model.step();
    screen.settle();
    model.select(1);
    double other = screen.drawn(0).reach(0);
    for (double rho = 1.2; rho < 3; rho += 0.01) {
      model.change(radius(rho), false);
    }
    screen.settle();
    assertEquals(1, screen.seen(1).step());
    assertEquals(2.99, screen.seen(1).radius(), 0.02);
    assertEquals(other, screen.drawn(0).reach(0));
    assertTrue(screen.drawn(1).reach(0) > 1e3);
  }

  @Test
  void whileTheyRunAChangeIsSeenAndTheyGoOn() {
    model.toggle();
    screen.until(() -> screen.seen(0).step() > 2);
    model.change(radius(2.4), false);
    screen.until(() -> model.isTold() && model.runs().isSettled());
    assertTrue(model.runs().runningProperty().get());
    assertNotNull(screen.seen(0).ahead(), "what answers a change is drawn with it");
    model.toggle();
    screen.settle();
    assertFalse(model.runs().runningProperty().get());
  }

  @Test
  void whatNeedsNewRunsBeginsAllAnew() {
    model.step();
    screen.settle();
    model.change(plan -> plan.withCell(CellKind.LSTM), false);
    screen.settle();
    assertEquals(CellKind.LSTM, screen.seen(0).plan().cell());
    assertEquals(CellKind.RNN_TANH, screen.seen(1).plan().cell());
    assertEquals(0, screen.seen(0).step());
    assertEquals(0, screen.seen(1).step(), "they stay comparable");
  }

  @Test
  void allRunsChangeTogether() {
    model.change(plan -> plan.withBatch(12, plan.batch()), true);
    screen.settle();
    for (int run = 0; run < 3; run++) {
      assertEquals(12, screen.seen(run).plan().timesteps());
    }
    model.sight().timeProperty().set(11);
    model.change(plan -> plan.withBatch(5, plan.batch()), true);
    assertEquals(4, model.sight().timeProperty().get(), "a timestep there is");
  }

  @Test
  void theSelectedRunIsWhatIsShownAndOpened() {
    model.select(2);
    assertEquals(2.5, model.planProperty().get().beginning().spectralRadius().orElseThrow());
    model.openNext();
    assertEquals(1, screen.opened.size());
    assertEquals(2.5, screen.opened.getFirst().plan().beginning().spectralRadius().orElseThrow());
    model.select(7);
    assertEquals(2, model.selectedProperty().get());
  }

  @Test
  void anotherExperimentBeginsWithItsFirstRun() {
    model.select(2);
    model.choose(GradientsSamples.experiment("truncation"));
    screen.settle();
    assertEquals(0, model.selectedProperty().get());
    assertEquals(2, model.runs().seenProperty().get().size());
    assertEquals(10, model.planProperty().get().training().window());
  }

  @Test
  void aRunThatDivergesLeavesTheOthersGoingAndGoesOnWhenItIsClipped() {
    model.choose(GradientsSamples.experiment("clipping"));
    for (int i = 0; i < 6; i++) {
      model.step();
    }
    screen.settle();
    assertNotNull(screen.seen(2).divergence());
    assertEquals(6, screen.seen(0).step());
    assertEquals(0, screen.seen(2).step());
    assertTrue(model.runs().canRun());
    model.clipAndGoOn();
    screen.until(() -> screen.seen(2).divergence() == null && screen.seen(2).step() > 10);
    model.toggle();
    screen.settle();
    assertNull(screen.seen(2).divergence());
    assertEquals(2, model.selectedProperty().get());
    assertTrue(model.isTold(), "nothing is told twice");
    assertEquals(new GradientClipping.ByNorm(1, false), screen.seen(2).plan().training().clipping());
    assertNotEquals(new GradientClipping.None(), model.planProperty().get().training().clipping());
    long made = screen.seen(2).step();
    model.step();
    screen.settle();
    assertEquals(made + 1, screen.seen(2).step());
  }

  @Test
  void resetBeginsWithWhatIsWanted() {
    model.change(radius(0.9), false);
    model.step();
    screen.settle();
    model.reset();
    screen.settle();
    assertEquals(0, screen.seen(0).step());
    assertEquals(0.9, screen.seen(0).radius(), 1e-12);
  }
}
