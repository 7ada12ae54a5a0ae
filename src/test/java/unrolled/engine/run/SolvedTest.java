package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.Goal;

class SolvedTest {
  private static HistoryView history(double... losses) {
    History history = new History(1, 1, false);
    for (int i = 0; i < losses.length; i++) {
      history.add(i + 1).setPrediction(losses[i], 1 - losses[i]);
    }
    return history.view();
  }

  private static double[] stretch(int high, int low) {
    double[] losses = new double[high + low];
    java.util.Arrays.fill(losses, 0, high, 1);
    return losses;
  }

  @Test
  void sixteenSamplesHaveToReachTheGoalTogether() {
    Goal goal = new Goal.Loss(0.01);
    assertEquals(OptionalLong.empty(), Solved.firstStep(history(stretch(5, 15)), goal));
    assertFalse(Solved.isSolved(history(stretch(5, 15)), goal));
    assertEquals(OptionalLong.of(6), Solved.firstStep(history(stretch(5, 16)), goal));
    assertTrue(Solved.isSolved(history(stretch(5, 16)), goal));
    assertEquals(OptionalLong.empty(), Solved.firstStep(HistoryView.empty(1, 1), goal));
  }

  @Test
  void oneLuckyBatchIsNotEnoughAndALaterLapseDoesNotCount() {
    double[] losses = stretch(40, 30);
    losses[3] = 0;
    Goal goal = new Goal.Accuracy(0.99);
    assertEquals(OptionalLong.of(41), Solved.firstStep(history(losses), goal));
    losses[69] = 1;
    assertEquals(OptionalLong.of(41), Solved.firstStep(history(losses), goal));
    assertFalse(Solved.isSolved(history(losses), goal));
  }
}
