package unrolled.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.Control;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

class SettingTest {
  private static final TrainingPlan PLAN = TrainingPlan.standard().withTask(new RememberFirst(false));

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(PLAN.withTask(new RememberFirst(true)), Setting.TASK),
        Arguments.of(PLAN.withControl(Control.NO_CARRY), Setting.CONTROL),
        Arguments.of(PLAN.withCell(CellKind.GRU), Setting.CELL),
        Arguments.of(PLAN.withSize(PLAN.hidden() + 1, 1), Setting.HIDDEN),
        Arguments.of(PLAN.withSize(PLAN.hidden(), 2), Setting.LAYERS),
        Arguments.of(PLAN.withInitializer(InitializerKind.ORTHOGONAL), Setting.INITIALIZER),
        Arguments.of(PLAN.withEmbedding(3), Setting.EMBEDDING),
        Arguments.of(PLAN.withSplit(2), Setting.SPLIT));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatWasChangedIsNamed(TrainingPlan other, Setting setting) {
    assertEquals(EnumSet.of(setting), Setting.differing(PLAN, other));
  }

  @Test
  void everySettingIsTried() {
    assertEquals(Setting.values().length, changes().count());
  }

  @Test
  void theWayOfLearningAndTheBatchesWaitForNothing() {
    assertEquals(Set.of(), Setting.differing(PLAN,
        PLAN.withTraining(TrainingConfig.of(Optimizer.sgd(), 1)).withBatch(7, 3).withSeed(2)));
  }
}
