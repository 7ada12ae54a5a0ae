package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.Adding;
import unrolled.engine.data.RandomWalk;
import unrolled.engine.data.Task;
import unrolled.engine.graph.Memory;

class PredictionsTest {
  private static TrainingPlan plan(Task task) {
    return TrainingPlan.standard().withTask(task).withBatch(9, 4);
  }

  private static Predictions of(Run run, RunState state) {
    return Objects.requireNonNull(run.snapshot(1, 0, state, 0).predictions());
  }

  @Test
  void aForecastIsThatOfTheFirstSequenceAtEveryTimestep() {
    Run run = new Run(plan(new RandomWalk(10)));
    run.step(true);
    Predictions predictions = of(run, RunState.PAUSED);
    Memory memory = run.next().trace().execution().memory();
    assertTrue(predictions.isOverTime());
    assertEquals(9, predictions.count());
    for (int time = 0; time < 9; time++) {
      assertEquals(memory.values(memory.graph().variable("y"))[4 * time], predictions.wanted(time));
      assertEquals(memory.values(memory.graph().variable("logits"))[4 * time], predictions.answered(time));
      assertEquals(memory.values(memory.graph().variable("x"))[4 * time], predictions.naive(time));
    }
  }

  @Test
  void whatIsWantedAfterTheLastTimestepIsOfEverySequence() {
    Run run = new Run(plan(new Adding(2)));
    Memory memory = run.next().trace().execution().memory();
    Predictions predictions = of(run, RunState.PAUSED);
    assertFalse(predictions.isOverTime());
    assertEquals(4, predictions.count());
    for (int row = 0; row < 4; row++) {
      assertEquals(memory.values(memory.graph().variable("y"))[row], predictions.wanted(row));
      assertEquals(memory.values(memory.graph().variable("logits"))[row], predictions.answered(row));
    }
  }

  @Test
  void symbolsHaveNone() {
    assertNull(new Run(TrainingPlan.standard()).snapshot(1, 0, RunState.PAUSED, 0).predictions());
    Run run = new Run(plan(new RandomWalk(10)));
    run.step(false);
    assertNotNull(run.snapshot(1, 0, RunState.RUNNING, 0).predictions());
  }
}
