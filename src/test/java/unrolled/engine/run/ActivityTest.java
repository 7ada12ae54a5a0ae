package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.Cycle;
import unrolled.engine.data.NumberTask;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Variable;
import unrolled.engine.scenario.CellKind;

class ActivityTest {
  private static final TrainingPlan PLAN = TrainingPlan.standard().withTask(new RememberFirst(false))
      .withSize(5, 2).withBatch(7, 6);

  private static Activity of(TrainingPlan plan) {
    return Activity.of(new Run(plan).next());
  }

  @Test
  void gatesAreThoseOfTheLastLayerForTheFirstSequence() {
    Moment moment = new Run(PLAN.withCell(CellKind.LSTM)).next();
    Activity activity = Activity.of(moment);
    assertEquals(List.of("i", "f", "o"), activity.gates());
    Execution execution = moment.prepare();
    execution.forward();
    Variable forget = execution.graph().variable("gate_f_l1");
    for (int time = 0; time < 7; time++) {
      for (int unit = 0; unit < 5; unit++) {
        Element element = new Element(forget, Quantity.VALUE, time, 0, unit);
        assertEquals(execution.memory().value(element), activity.gate(1, time, unit));
      }
    }
    assertEquals(List.of("r", "z"), of(PLAN.withCell(CellKind.GRU)).gates());
    assertEquals(List.of(), of(PLAN).gates(), "a plain RNN has none");
  }

  @Test
  void twoSequencesThatBeginDifferentlyLieInOnePlane() {
    Activity activity = of(PLAN);
    assertEquals(2, activity.sequences().size());
    assertEquals(0, activity.sequences().getFirst());
    assertNotEquals(activity.beginning(0), activity.beginning(1));
    assertEquals(activity.along(0, 0, -1), activity.along(0, 1, -1), "both begin at h = 0");
    assertNotEquals(activity.along(0, 0, 0), activity.along(0, 1, 0));
    double all = activity.plane().orElseThrow().share(0) + activity.plane().orElseThrow().share(1);
    assertTrue(all > 0.5 && all <= 1 + 1e-12, () -> "" + all);
  }

  @Test
  void aBatchOfOneSequenceHasOne() {
    assertEquals(List.of(0), of(PLAN.withBatch(7, 1)).sequences());
    Activity small = of(PLAN.withBatch(2, 1).withSize(1, 1));
    assertEquals(0, small.along(1, 0, 1), "one unit spans no plane");
  }

  @Test
  void answersAreProbabilitiesOfWhatIsWanted() {
    Answers last = of(PLAN).answers();
    assertFalse(last.areByTime());
    assertEquals(6, last.size());
    Answers every = of(PLAN.withTask(new Cycle())).answers();
    assertTrue(every.areByTime());
    assertEquals(7, every.size());
    for (int i = 0; i < 6; i++) {
      assertTrue(last.given(i) > 0 && last.given(i) < 1);
      assertEquals(1, last.wanted(i));
    }
  }

  @Test
  void ofATaskOfNumbersTheyAreNumbersBesideWhatIsWanted() {
    for (Task task : Tasks.ALL) {
      Activity activity = of(PLAN.withTask(task).withBatch(12, 4));
      assertEquals(!(task instanceof NumberTask), activity.answers().areOfSymbols(), task.id());
      assertTrue(activity.answers().size() >= 4, task.id());
      assertTrue(activity.plane().isPresent(), task.id());
    }
  }
}
