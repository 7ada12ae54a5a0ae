package unrolled.concurrent;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Recall;
import unrolled.engine.run.Rescue;

/// One daemon thread that makes steps of the past again, beside the thread that trains: that one only tells the way,
/// between two of its steps. What was asked for last counts; anything before it is given up. What was found is put into
/// a mailbox with one slot.
///
/// Every method may be called from any thread and returns at once.
public final class TimeMachine implements AutoCloseable {
  private final TrainingLoop loop;
  private final LatestValue<Found> mailbox;
  private final AtomicLong wanted = new AtomicLong();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("time-machine").factory());

  /// What became of a request.
  ///
  /// @param request its number
  /// @param moment what was asked for; empty where there is no such step or no rescue
  public record Found(long request, Optional<Moment> moment) {}

  private interface Search {
    Optional<Moment> search(long request) throws InterruptedException, ExecutionException;
  }

  /// For the runs of a loop.
  ///
  /// @param mailbox where it puts what it has found
  public TimeMachine(TrainingLoop loop, LatestValue<Found> mailbox) {
    this.loop = loop;
    this.mailbox = mailbox;
  }

  /// Makes a step of the past again.
  ///
  /// @param run which, counted from 0
  /// @param step counted from 1
  /// @return the number of the request
  public long reach(int run, long step) {
    return search(request -> recall(run, step).map(recall -> recall.moment(() -> isGivenUp(request))));
  }

  /// Looks for a step from which a run that diverged goes on with its gradients clipped, see [Rescue].
  ///
  /// @param run which, counted from 0
  /// @param diverged the step whose update was not made
  /// @param firstLoss the loss at the first step
  /// @return the number of the request
  public long rescue(int run, long diverged, double firstLoss) {
    return search(request -> Optional.ofNullable(
        new Rescue(step -> waitFor(run, step), () -> isGivenUp(request)).from(diverged, firstLoss)));
  }

  /// Stops looking; nothing comes any more.
  public void giveUp() {
    wanted.incrementAndGet();
  }

  /// Whether what was found is what was asked for last.
  public boolean isWanted(Found found) {
    return found.request() == wanted.get();
  }

  private boolean isGivenUp(long request) {
    return request != wanted.get() || Thread.currentThread().isInterrupted();
  }

  private Optional<Recall> recall(int run, long step) throws InterruptedException, ExecutionException {
    return loop.recall(run, step).get();
  }

  private @Nullable Recall waitFor(int run, long step) {
    try {
      return recall(run, step).orElse(null);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private long search(Search search) {
    long request = wanted.incrementAndGet();
    worker.execute(() -> {
      Optional<Moment> found = Optional.empty();
      try {
        found = isGivenUp(request) ? found : search.search(request);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException failed) {
        throw new IllegalStateException(failed);
      } finally {
        mailbox.publish(new Found(request, found));
      }
    });
    return request;
  }

  /// Ends the thread.
  @Override
  public void close() {
    worker.shutdownNow();
  }
}
