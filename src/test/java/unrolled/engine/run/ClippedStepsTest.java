package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClippedStepsTest {
  private final ClippedSteps steps = new ClippedSteps();

  @Test
  void beforeTheFirstStepThereIsNoShare() {
    assertEquals(Double.NaN, steps.share());
  }

  @Test
  void onlyTheLatestHundredCount() {
    steps.add(true);
    steps.add(false);
    assertEquals(0.5, steps.share());
    for (int i = 0; i < 99; i++) {
      steps.add(true);
    }
    assertEquals(0.99, steps.share());
    for (int i = 0; i < 100; i++) {
      steps.add(false);
    }
    assertEquals(0, steps.share());
  }
}
