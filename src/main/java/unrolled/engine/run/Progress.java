package unrolled.engine.run;

import unrolled.engine.cell.Control;
import unrolled.engine.data.Baseline;

/// How far a run has come, judged by its latest samples.
public enum Progress {
  /// Too few steps to say anything.
  BEGINNING,
  /// Neither learned nor at the baseline.
  UNDERWAY,
  /// Hardly better than the baseline, or worse, after a hundred steps and more.
  AT_CHANCE,
  /// The goal of the task is reached.
  LEARNED;

  private static final long FIRST_STEPS = 100;
  private static final double BETTER = 0.9;

  /// The judgement of a history, whose plan says what is aimed at and what can be had without memory.
  public static Progress of(HistoryView history, TrainingPlan plan) {
    int size = history.size();
    if (size < Solved.TOGETHER) {
      return BEGINNING;
    }
    if (plan.goal().filter(goal -> Solved.isSolved(history, goal)).isPresent()) {
      return LEARNED;
    }
    double mean = recentLoss(history);
    boolean late = history.sample(size - 1).step() >= FIRST_STEPS;
    boolean chance = plan.baseline().filter(Baseline::leavesRoom)
        .filter(baseline -> mean > BETTER * baseline.loss()).isPresent();
    return chance && late ? AT_CHANCE : UNDERWAY;
  }

  /// The mean loss of the latest sixteen samples, or of as many as there are; NaN where there is none. One batch alone
  /// may be lucky.
  public static double recentLoss(HistoryView history) {
    int first = Math.max(0, history.size() - Solved.TOGETHER);
    double loss = 0;
    for (int i = first; i < history.size(); i++) {
      loss += history.sample(i).loss();
    }
    return loss / (history.size() - first);
  }

  /// Whether a plan takes away every path on which something could be remembered.
  public static boolean forgets(TrainingPlan plan) {
    boolean gates = plan.cell().cell().gates().size() > 1;
    return plan.control() == Control.NO_CARRY || (plan.control() == Control.NO_RECURRENCE && !gates);
  }
}
