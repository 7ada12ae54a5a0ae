package unrolled.engine.run;

import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Execution;
import unrolled.engine.train.GradientClipping;

/// Finds a step from which a run that diverged goes on with its gradients clipped.
///
/// Clipping bounds the changes that are still to come; weights that an earlier step has spoilt stay spoilt. So it is
/// tried out: from the step that diverged, and, where the run diverges again or its loss stays above where it began,
/// from 1, 3, 7, 15 … steps before, down to the first.
public final class Rescue {
  /// Clipping at this norm is tried.
  public static final double NORM = 1;
  /// So many steps have to stay finite.
  static final int STEPS = 50;
  /// The loss may end this many times above where the run began, since a batch is not like another.
  private static final double HIGHER = 2;

  private final LongFunction<@Nullable Recall> past;
  private final BooleanSupplier isGivenUp;

  /// @param past the way back to a step, null when it cannot be reached
  /// @param isGivenUp asked before every update
  public Rescue(LongFunction<@Nullable Recall> past, BooleanSupplier isGivenUp) {
    this.past = past;
    this.isGivenUp = isGivenUp;
  }

  /// A plan with the clipping that is tried.
  public static TrainingPlan clipped(TrainingPlan plan) {
    return plan.withTraining(plan.training().withClipping(new GradientClipping.ByNorm(NORM, false)));
  }

  /// A moment, its plan already clipped, from which the run goes on.
  ///
  /// @param diverged the step whose update was not made
  /// @param firstLoss where the run began
  /// @return null when there is none, or it was given up
  public @Nullable Moment from(long diverged, double firstLoss) {
    for (long back = 1; !isGivenUp.getAsBoolean(); back *= 2) {
      long step = Math.max(1, diverged + 1 - back);
      Recall recall = past.apply(step);
      Moment moment = recall == null ? null : recall.moment(isGivenUp);
      Moment clipped = moment == null
          ? null
          : moment.learning(clipped(moment.plan()).training());
      if (clipped != null && goesOn(clipped, HIGHER * firstLoss)) {
        return clipped;
      }
      if (step == 1) {
        return null;
      }
    }
    return null;
  }

  private boolean goesOn(Moment from, double most) {
    Learner learner = from.learner(Workers.NONE);
    Execution execution = learner.execution();
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      double loss = learner.look(from.step() + i);
      execution.clip();
      if (isGivenUp.getAsBoolean() || Divergence.of(from.step() + i, loss, execution.updates()) != null) {
        return false;
      }
      learner.commit();
      sum += loss;
    }
    return sum / STEPS <= most;
  }
}
