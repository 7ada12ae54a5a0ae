package unrolled.engine.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimizerKindTest {

  @ParameterizedTest
  @EnumSource
  void theKindOfAnOptimizerIsThatWhichMadeIt(OptimizerKind kind) {
    assertEquals(kind, OptimizerKind.of(kind.optimizer()));
  }
}
