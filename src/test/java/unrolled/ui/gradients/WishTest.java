package unrolled.ui.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import unrolled.engine.run.Change;
import unrolled.engine.run.TrainingPlan;

class WishTest {
  private static final TrainingPlan PLAN = TrainingPlan.standard();
  private static final TrainingPlan SCALED =
      PLAN.withBeginning(PLAN.beginning().withSpectralRadius(OptionalDouble.of(2)));

  @Test
  void radiusAndLearningChangeARunAndEverythingElseBeginsANewOne() {
    TrainingPlan faster = SCALED.withTraining(SCALED.training().withLearningRate(3));
    assertFalse(Wish.needsReset(PLAN, faster));
    assertEquals(List.of(new Change.Learning(faster.training()), new Change.SpectralRadius(2)),
        Wish.changes(PLAN, faster));
    assertEquals(List.of(), Wish.changes(SCALED, SCALED));
    assertTrue(Wish.needsReset(PLAN, faster.withSeed(9)));
    assertTrue(Wish.needsReset(PLAN, PLAN.withBeginning(
        PLAN.beginning().withGateBiases(OptionalDouble.of(1), OptionalDouble.empty()))));
    assertTrue(Wish.needsReset(SCALED, PLAN), "as drawn can only be drawn");
  }
}
