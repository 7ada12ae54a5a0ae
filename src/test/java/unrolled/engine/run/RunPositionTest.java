package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Where a run stands is enough to go on, however long it is and whatever was changed on the way.
class RunPositionTest {
  private static void steps(Run run, int count) {
    for (int i = 0; i < count; i++) {
      run.step(false);
    }
  }

  private static void assertGoesOn(Run run, int count) {
    Run resumed = new Run(RunPosition.of(run), Workers.NONE);
    assertEquals(run.step(), resumed.step());
    steps(run, count);
    steps(resumed, count);
    assertTrue(run.next().isSameAs(resumed.next()));
    assertEquals(run.history().view().stride(), resumed.history().view().stride());
    assertArrayEquals(run.history().view().rows(), resumed.history().view().rows());
  }

  @Test
  void aLongRunGoesOnWithItsThinnedHistory() {
    Run run = new Run(TrainingPlan.standard());
    steps(run, 1500);
    assertEquals(2, run.history().view().stride());
    assertGoesOn(run, 700);
    assertEquals(4, run.history().view().stride());
  }

  @Test
  void aBranchWithOtherBatchesGoesOn() {
    Run run = new Run(TrainingPlan.standard());
    steps(run, 30);
    run.goOn(run.at(11));
    run.change(new Change.Batches(20, 5, 77));
    steps(run, 4);
    assertEquals(14, RunPosition.of(run).history().size());
    assertGoesOn(run, 20);
  }

  @Test
  void anotherHistoryIsRefused() {
    Run run = new Run(TrainingPlan.standard());
    steps(run, 5);
    HistoryView five = run.history().view();
    steps(run, 1);
    assertThrows(IllegalArgumentException.class, () -> new RunPosition(run.next(), five));
    double[] rows = run.history().view().rows();
    rows[0] = 2;
    assertThrows(IllegalArgumentException.class, () -> HistoryView.of(1, 2, false, 1, rows));
    assertThrows(IllegalArgumentException.class, () -> HistoryView.of(1, 2, false, 3, five.rows()));
  }
}
