package unrolled.concurrent;

import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Recall;

/// Makes steps of the past of runs again on the thread that asks, which waits for it; the thread that trains only tells
/// the way, between two of its steps. Not for the thread of the window.
public final class WayBack {
  private final TrainingLoop loop;

  /// Into the past of the runs of a loop.
  public WayBack(TrainingLoop loop) {
    this.loop = loop;
  }

  /// The way to a step, to be gone by the caller.
  ///
  /// @param run which, counted from 0
  /// @param step counted from 1
  /// @return null where there is none, or the thread was interrupted
  public @Nullable Recall recall(int run, long step) {
    try {
      return loop.recall(run, step).get().orElse(null);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// A step on copies of everything it needs.
  ///
  /// @param isGivenUp asked before every update that is made again
  /// @return null where there is no such step, or it was given up
  public @Nullable Moment moment(int run, long step, BooleanSupplier isGivenUp) {
    Recall recall = isGivenUp.getAsBoolean() ? null : recall(run, step);
    return recall == null ? null : recall.moment(isGivenUp);
  }
}
