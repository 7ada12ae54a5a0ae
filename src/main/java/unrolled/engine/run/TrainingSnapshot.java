package unrolled.engine.run;

import org.jspecify.annotations.Nullable;

/// A run as it stood after one step: a copy, so that the run goes on while this is drawn.
///
/// @param runId which run; a reset begins another
/// @param commands how many commands had been taken when it was made; counted outside
/// @param plan its plan, with the way of learning that holds now
/// @param state what it is doing
/// @param step how many updates have been made
/// @param latest what was measured at the latest step that was measured, null before the first
/// @param stepsPerSecond how fast steps are made at present, 0 while it waits; measured by who runs it
/// @param history the samples kept
/// @param divergence why it stopped, null unless [RunState#DIVERGED]
/// @param failure the key of a sentence, null unless [RunState#FAILED]
/// @param ahead what the next step will measure; null while it runs, unless it was altered after its latest step, and
/// once it diverged
/// @param next the update that comes next, or that was not made because the run diverged; null while it runs
/// @param last the update made last, null while it runs or before the first
/// @param predictions of numbers in the batch run forward last, which while it waits is that of the next step; null for
///     a task of symbols
/// @param translations of everything the task holds out, by a decoder without a teacher; null for a task without one
/// @param inside of the network, as far as [Run#watch(Detail)] asks for it
/// @param clipped the share of the latest hundred steps in which clipping changed anything, 0 to 1; NaN before the
/// first
/// @param radius ρ of the lowest layer's W_hh as it is now, the largest of its gates' blocks; NaN while it runs, and
/// where there is none
/// @param validated how it does on what its task holds out
/// @param wanted after how many updates it waits, 0 for no such number; counted outside
public record TrainingSnapshot(
    long runId, long commands, TrainingPlan plan, RunState state, long step, @Nullable Sample latest,
    double stepsPerSecond,
    HistoryView history, @Nullable Divergence divergence, @Nullable String failure, @Nullable Sample ahead,
    @Nullable Moment next, @Nullable Moment last, @Nullable Predictions predictions,
    @Nullable Translations translations, Inside inside,
    double clipped, double radius, Validated validated, long wanted) {
  /// The samples kept; before the first step, what that is about to measure.
  public HistoryView known() {
    return history.size() == 0 && ahead != null ? ahead.alone() : history;
  }

  /// What its next step will measure where that is known, else what was measured last; null where there is neither.
  public @Nullable Sample newest() {
    return ahead == null ? latest : ahead;
  }

  /// The same with a number of steps that is wanted.
  public TrainingSnapshot withWanted(long steps) {
    return new TrainingSnapshot(runId, commands, plan, state, step, latest, stepsPerSecond, history,
        divergence,
        failure, ahead, next, last, predictions, translations, inside, clipped, radius, validated, steps);
  }
}
