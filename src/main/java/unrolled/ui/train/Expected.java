package unrolled.ui.train;

import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.train.TrainingConfig;

/// What the next snapshots should show once every command has reached the run; until then the pulse goes on looking.
///
/// @param run the least number of the run
/// @param state what it should be doing, unless it has stopped for good
/// @param step the least number of updates
/// @param training how it should learn
record Expected(long run, RunState state, long step, TrainingConfig training) {
  Expected doing(RunState other) {
    return new Expected(run, other, step, training);
  }

  Expected oneStepAfter(long shown) {
    return new Expected(run, RunState.PAUSED, Math.max(shown, step) + 1, training);
  }

  Expected learning(TrainingConfig other) {
    return new Expected(run, state, step, other);
  }

  Expected afterReset(long begun, TrainingConfig begins) {
    return new Expected(begun, RunState.PAUSED, 0, begins);
  }

  /// After what was seen: a run that stopped by itself waits where it stopped.
  Expected after(TrainingSnapshot seen) {
    return isStopped(seen) ? new Expected(run, RunState.PAUSED, seen.step(), training) : this;
  }

  private static boolean isStopped(TrainingSnapshot seen) {
    return seen.state() == RunState.FAILED || seen.state() == RunState.DIVERGED;
  }

  boolean isMetBy(TrainingSnapshot snapshot) {
    boolean reached = snapshot.state() == state && snapshot.step() >= step;
    boolean learns = snapshot.state() == RunState.FAILED || snapshot.plan().training().equals(training);
    return snapshot.runId() >= run && (isStopped(snapshot) || reached) && learns;
  }
}
