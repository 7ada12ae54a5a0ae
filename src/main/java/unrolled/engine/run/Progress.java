package unrolled.engine.run;

import java.util.OptionalDouble;
import unrolled.engine.cell.Control;

/// How far a run has come, judged by its latest samples.
public enum Progress {
  /// Too few steps to say anything.
  BEGINNING,
  /// Neither learned nor at the loss of an answer without memory.
  UNDERWAY,
  /// No better than the best answer without memory, after a hundred steps and more.
  AT_CHANCE,
  /// Every wanted symbol gets the largest probability, and most of it.
  LEARNED;

  /// Samples that are looked at: enough for a random batch not to decide.
  private static final int LOOKED_AT = 16;
  private static final long FIRST_STEPS = 100;
  /// At this mean loss the wanted symbol has a probability of about 0.9.
  private static final double SMALL_LOSS = 0.1;
  private static final double BETTER = 0.9;

  /// The judgement of a history, whose plan says what can be reached without memory.
  public static Progress of(HistoryView history, TrainingPlan plan) {
    int size = history.size();
    if (size < LOOKED_AT) {
      return BEGINNING;
    }
    double loss = 0;
    double accuracy = 1;
    for (int i = size - LOOKED_AT; i < size; i++) {
      loss += history.sample(i).loss() / LOOKED_AT;
      accuracy = Math.min(accuracy, history.sample(i).accuracy());
    }
    if (accuracy == 1 && loss < SMALL_LOSS) {
      return LEARNED;
    }
    OptionalDouble without = plan.task().lossWithoutMemory();
    boolean chance =
        without.isPresent() && without.getAsDouble() > 0 && loss > BETTER * without.getAsDouble();
    boolean late = history.sample(size - 1).step() >= FIRST_STEPS;
    return chance && late ? AT_CHANCE : UNDERWAY;
  }

  /// Whether a plan takes away every path on which something could be remembered.
  public static boolean forgets(TrainingPlan plan) {
    boolean gates = plan.cell().cell().gates().size() > 1;
    return plan.control() == Control.NO_CARRY || (plan.control() == Control.NO_RECURRENCE && !gates);
  }
}
