package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// A run that diverged goes on from a step that was not yet spoilt.
class RescueTest {
  private static final TrainingConfig SGD = TrainingConfig.of(Optimizer.sgd(), 0.1);
  private static final TrainingPlan PLAN = TrainingPlan.standard().withTask(new RememberFirst(true))
      .withSize(24, 1).withBatch(60, 8).withTraining(SGD);

  private static TrainingPlan exploding(double radius) {
    return PLAN.withBeginning(
        Beginning.of(InitializerKind.ORTHOGONAL).withSpectralRadius(OptionalDouble.of(radius)));
  }

  private static Run diverged(TrainingPlan plan) {
    Run run = new Run(plan);
    for (int i = 0; i < 3_000 && run.divergence() == null; i++) {
      run.step(false);
    }
    assertNotNull(run.divergence());
    return run;
  }

  private static void goesOn(Run run) {
    for (int i = 0; i < Rescue.STEPS; i++) {
      run.step(false);
    }
    assertNull(run.divergence());
  }

  @Test
  void aGradientThatExplodedIsClippedAtTheVeryStep() {
    Run run = diverged(exploding(8));
    Divergence divergence = Objects.requireNonNull(run.divergence());
    assertEquals(Divergence.Kind.GRADIENT_NORM, divergence.quantity());
    Moment from = Objects.requireNonNull(new Rescue(run::recall, () -> false)
        .from(divergence.step(),
            Objects.requireNonNull(run.snapshot(1, 0, RunState.PAUSED, 0).latest()).loss()));
    assertEquals(divergence.step(), from.step());
    assertEquals(new GradientClipping.ByNorm(1, false), from.plan().training().clipping());
    run.goOn(from);
    goesOn(run);
  }

  @Test
  void weightsThatWereSpoiltBeforeAreTakenBackFurther() {
    Run run = new Run(PLAN);
    for (int i = 0; i < 300; i++) {
      run.step(false);
    }
    run.change(new Change.Learning(TrainingConfig.of(Optimizer.sgd(), 900)));
    for (int i = 0; i < 100 && run.divergence() == null; i++) {
      run.step(false);
    }
    Divergence divergence = Objects.requireNonNull(run.divergence());
    run.change(new Change.Learning(SGD.withClipping(new GradientClipping.ByNorm(1, false))));
    run.step(false);
    assertNotNull(run.divergence(), "clipping alone is no help");
    Moment from = Objects.requireNonNull(new Rescue(run::recall, () -> false)
        .from(divergence.step(),
            Objects.requireNonNull(run.snapshot(1, 0, RunState.PAUSED, 0).latest()).loss()));
    assertTrue(from.step() < divergence.step(), from.step() + " of " + divergence.step());
    run.goOn(from);
    goesOn(run);
  }

  @Test
  void whereTheBeginningItselfIsBeyondHelpThereIsNone() {
    Run run = diverged(PLAN.withTraining(TrainingConfig.of(Optimizer.sgd(), 1e12)));
    long step = Objects.requireNonNull(run.divergence()).step();
    double first = run.history().view().sample(0).loss();
    Rescue rescue = new Rescue(run::recall, () -> false);
    assertNull(rescue.from(step, first));
    assertNull(new Rescue(run::recall, () -> true).from(step, first));
    assertFalse(step > 50);
  }
}
