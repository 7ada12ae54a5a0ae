package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoalTest {
  @Test
  void symbolsAreSolvedByAccuracyNumbersByLoss() {
    Goal accuracy = new Goal.Accuracy(0.99);
    assertTrue(accuracy.isMetBy(5, 0.99));
    assertFalse(accuracy.isMetBy(0, 0.98));
    Goal loss = new Goal.Loss(0.01);
    assertTrue(loss.isMetBy(0.01, -3));
    assertFalse(loss.isMetBy(0.011, 1));
    assertFalse(accuracy.isMetBy(0, Double.NaN) || loss.isMetBy(Double.NaN, 1));
  }

  @Test
  void everyTaskThatShipsHasOneButTheRandomWalk() {
    for (Task task : Tasks.ALL) {
      Optional<Goal> goal = task.goal(20);
      assertEquals(task instanceof RandomWalk, goal.isEmpty(), task.id());
      assertTrue(goal.filter(each -> each instanceof Goal.Loss != task instanceof NumberTask).isEmpty());
    }
  }
}
