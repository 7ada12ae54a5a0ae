package unrolled.engine.run;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.train.TrainingConfig;

/// What is altered in a run between two steps. The same changes at the same steps make the same run again, bit for bit.
public sealed interface Change {
  /// The plan that holds from the next step on.
  TrainingPlan of(TrainingPlan plan);

  /// Learns in another way.
  record Learning(TrainingConfig training) implements Change {
    @Override
    public TrainingPlan of(TrainingPlan plan) {
      return plan.withTraining(training);
    }
  }

  /// Draws other batches; the weights stay as they are.
  ///
  /// @param length T as asked for
  /// @param sequences B
  /// @param seed of the batches from now on
  record Batches(int length, int sequences, long seed) implements Change {
    @Override
    public TrainingPlan of(TrainingPlan plan) {
      return plan.withBatch(length, sequences).withSeed(seed);
    }
  }

  /// Rescales W_hh, each gate's block on its own, so that its largest eigenvalue has this magnitude. A matrix that was
  /// rescaled to 0 keeps its direction: with another radius it returns, together with what was learned in between.
  ///
  /// @param radius ρ ≥ 0
  record SpectralRadius(double radius) implements Change {
    /// @throws IllegalArgumentException when it is negative or not finite
    public SpectralRadius {
      if (!(radius >= 0) || radius == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("ρ is a number from 0 on, not " + radius + ".");
      }
    }

    @Override
    public TrainingPlan of(TrainingPlan plan) {
      return plan;
    }
  }

  /// The changes that bring a run of one plan as near to another as can be done while it goes on; none when the two
  /// are equal, or differ only in what a reset needs.
  static List<Change> between(TrainingPlan now, TrainingPlan wanted) {
    List<Change> changes = new ArrayList<>();
    if (!wanted.training().equals(now.training())) {
      changes.add(new Learning(wanted.training()));
    }
    if (wanted.length() != now.length() || wanted.batch() != now.batch() || wanted.seed() != now.seed()) {
      changes.add(new Batches(wanted.length(), wanted.batch(), wanted.seed()));
    }
    return changes;
  }
}
