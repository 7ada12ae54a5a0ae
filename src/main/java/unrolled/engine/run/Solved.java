package unrolled.engine.run;

import java.util.OptionalLong;
import unrolled.engine.data.Goal;

/// When a run had solved its task, judged by the samples its history keeps.
public final class Solved {
  /// Samples that have to reach the goal together: enough for a random batch not to decide.
  static final int TOGETHER = 16;

  private Solved() {}

  /// The first step whose sample reaches the goal and from which on sixteen samples do so in the mean; empty while
  /// there is none. Where a history keeps only every second, fourth … sample, it is known to within that many steps.
  public static OptionalLong firstStep(HistoryView history, Goal goal) {
    for (int i = 0; i + TOGETHER <= history.size(); i++) {
      Sample sample = history.sample(i);
      if (goal.isMetBy(sample.loss(), sample.accuracy()) && isMet(history, i, goal)) {
        return OptionalLong.of(sample.step());
      }
    }
    return OptionalLong.empty();
  }

  /// Whether the latest sixteen samples reach the goal.
  public static boolean isSolved(HistoryView history, Goal goal) {
    return history.size() >= TOGETHER && isMet(history, history.size() - TOGETHER, goal);
  }

  private static boolean isMet(HistoryView history, int first, Goal goal) {
    double loss = 0;
    double accuracy = 0;
    for (int i = first; i < first + TOGETHER; i++) {
      loss += history.sample(i).loss() / TOGETHER;
      accuracy += history.sample(i).accuracy() / TOGETHER;
    }
    return goal.isMetBy(loss, accuracy);
  }
}
