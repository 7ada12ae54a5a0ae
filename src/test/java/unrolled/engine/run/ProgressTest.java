package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.cell.Control;
import unrolled.engine.data.Cycle;
import unrolled.engine.scenario.CellKind;

class ProgressTest {
  private final TrainingPlan pair = TrainingPlan.standard();

  private static Progress after(int steps, TrainingPlan plan) {
    Run run = new Run(plan);
    for (int i = 0; i < steps; i++) {
      run.step(false);
    }
    return Progress.of(run.history().view(), plan);
  }

  @Test
  void aFewStepsSayNothing() {
    assertEquals(Progress.BEGINNING, after(15, pair));
  }

  @Test
  void thePairIsLearnedByThePlainRecurrentNetwork() {
    assertEquals(Progress.UNDERWAY, after(20, pair));
    assertEquals(Progress.LEARNED, after(300, pair));
  }

  @Test
  void withoutRecurrenceItStaysAtChanceHoweverLongItTrains() {
    assertEquals(Progress.AT_CHANCE, after(300, pair.withControl(Control.NO_RECURRENCE)));
    assertEquals(Progress.AT_CHANCE, after(3000, pair.withControl(Control.NO_RECURRENCE)));
  }

  @Test
  void aTaskThatNeedsNoMemoryIsLearnedWithoutAny() {
    assertEquals(Progress.LEARNED,
        after(600, pair.withTask(new Cycle()).withBatch(6, 4).withControl(Control.NO_CARRY)));
  }

  @ParameterizedTest
  @CsvSource({"RNN_TANH, NONE, false", "RNN_TANH, NO_RECURRENCE, true", "LSTM, NO_RECURRENCE, false",
      "GRU, NO_RECURRENCE, false", "GRU, NO_CARRY, true", "LSTM, NO_CARRY, true"})
  void aPlanForgetsWhenNoPathIsLeft(CellKind cell, Control control, boolean forgets) {
    assertEquals(forgets, Progress.forgets(pair.withCell(cell).withControl(control)));
  }
}
