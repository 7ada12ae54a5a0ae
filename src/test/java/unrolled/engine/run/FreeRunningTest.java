package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.Batch;
import unrolled.engine.data.Draws;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// A decoder reads what it wrote, or what it should have written.
class FreeRunningTest {
  private static final RomanNumerals TASK = new RomanNumerals(2, false);
  private static final int FROM = 8;

  private static TrainingPlan plan(boolean forced) {
    return TrainingPlan.standard().withTask(TASK).withCell(CellKind.LSTM).withSize(24, 1).withBatch(11, 16)
        .withTraining(TrainingConfig.of(Optimizer.adam(), 0.01).withForcing(forced));
  }

  private static Run after(TrainingPlan plan, int steps) {
    Run run = new Run(plan);
    for (int i = 0; i < steps; i++) {
      run.step(false);
    }
    return run;
  }

  /// What a decoder reads and what it writes at the timestep before, over all sequences and timesteps after the first.
  private static int same(Execution execution) {
    Memory memory = execution.memory();
    Variable read = execution.graph().variable("decoder.x_ids");
    Variable p = execution.graph().variable("probabilities");
    int same = 0;
    for (int time = FROM + 1; time < memory.timesteps(); time++) {
      for (int row = 0; row < memory.batch(); row++) {
        int chosen = memory.ids(read)[memory.position(read, time) + row];
        int at = memory.position(p, time - 1) + row * p.width();
        boolean largest = true;
        for (int i = 0; i < p.width(); i++) {
          largest &= memory.values(p)[at + i] <= memory.values(p)[at + chosen];
        }
        same += largest ? 1 : 0;
      }
    }
    return same;
  }

  @Test
  void withoutATeacherItReadsWhatItFoundMostProbable() {
    Run run = after(plan(false), 30);
    assertEquals(16 * 2, same(run.execution()));
    assertTrue(same(after(plan(true), 30).execution()) < 16 * 2);
    Variable read = run.execution().graph().variable("decoder.x_ids");
    for (int row = 0; row < 16; row++) {
      assertEquals(11,
          run.execution().memory().ids(read)[run.execution().memory().position(read, FROM) + row]);
    }
  }

  /// With the chosen symbols given by a teacher, values and gradients have the same bits: a choice has no gradient.
  @Test
  void aChoiceIsDifferentiatedLikeAGivenSymbol() {
    Moment moment = after(plan(false), 12).next();
    Execution chosen = moment.prepare();
    Execution given = moment.prepare();
    Batch batch = TASK.next(new Draws(1, 13), 11, 16);
    int[] own = chosen.memory().ids(chosen.graph().variable("decoder.x_ids")).clone();
    System.arraycopy(own, 0, batch.ids("decoder.x_ids"), 0, own.length);
    batch.writeTo(given.memory());
    assertEquals(chosen.forward(), given.forward());
    chosen.backward();
    given.backward();
    for (Variable parameter : chosen.graph().parameters()) {
      assertArrayEquals(chosen.memory().gradients(parameter), given.memory().gradients(parameter));
    }
  }

  @Test
  void theSwitchWorksWhileARunGoesOn() {
    Run run = after(plan(true), 20);
    run.change(new Change.Learning(plan(false).training()));
    run.step(true);
    assertEquals(16 * 2, same(run.execution()));
    Run forced = after(plan(true), 21);
    assertNotEquals(forced.execution().loss(), run.execution().loss());
    run.change(new Change.Learning(plan(true).training()));
    run.step(true);
    assertTrue(same(run.execution()) < 16 * 2);
  }

  @Test
  void onlyADecoderCanChoose() {
    Execution plain = new Run(TrainingPlan.standard()).execution();
    assertThrows(IllegalArgumentException.class, () -> new FreeRunning(plain));
  }

  @Test
  void translationsAreOfWhatIsHeldOutAndChangeNothing() {
    Run watched = after(plan(true), 10);
    Translations before =
        Objects.requireNonNull(watched.snapshot(1, 1, RunState.RUNNING, 0).translations());
    watched.step(false);
    Run alone = after(plan(true), 11);
    assertEquals(alone.execution().loss(), watched.execution().loss());
    assertEquals(new RomanNumerals(2, true).numbers().size(), before.all().size());
    for (Translations.Translation each : before.all()) {
      assertEquals(RomanNumerals.numeral(Integer.parseInt(each.wanted())), each.source());
      assertFalse(each.right() && !each.written().equals(each.wanted()));
    }
  }
}
