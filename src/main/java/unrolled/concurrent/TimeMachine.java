package unrolled.concurrent;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Rescue;

/// One daemon thread that makes steps of the past again, beside the thread that trains: that one only tells the way,
/// between two of its steps. What was asked for last counts; anything before it is given up. What was found is put into
/// a mailbox with one slot.
///
/// Every method may be called from any thread and returns at once.
public final class TimeMachine implements AutoCloseable {
  private final WayBack way;
  private final LatestValue<Found> mailbox;
  private final AtomicLong wanted = new AtomicLong();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("time-machine").factory());

  /// What became of a request.
  ///
  /// @param request its number
  /// @param moment what was asked for; empty where there is no such step or no rescue
  public record Found(long request, Optional<Moment> moment) {}

  /// For the runs of a loop.
  ///
  /// @param mailbox where it puts what it has found
  public TimeMachine(TrainingLoop loop, LatestValue<Found> mailbox) {
    way = new WayBack(loop);
    this.mailbox = mailbox;
  }

  /// Makes a step of the past again.
  ///
  /// @param run which, counted from 0
  /// @param step counted from 1
  /// @return the number of the request
  public long reach(int run, long step) {
    return search(request -> way.moment(run, step, () -> isGivenUp(request)));
  }

  /// Looks for a step from which a run that diverged goes on with its gradients clipped, see [Rescue].
  ///
  /// @param run which, counted from 0
  /// @param diverged the step whose update was not made
  /// @param firstLoss the loss at the first step
  /// @return the number of the request
  public long rescue(int run, long diverged, double firstLoss) {
    return search(request -> new Rescue(step -> way.recall(run, step), () -> isGivenUp(request))
        .from(diverged, firstLoss));
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

  private long search(LongFunction<@Nullable Moment> search) {
    long request = wanted.incrementAndGet();
    worker.execute(() -> {
      @Nullable
      Moment found = null;
      try {
        found = isGivenUp(request) ? null : search.apply(request);
      } finally {
        mailbox.publish(new Found(request, Optional.ofNullable(found)));
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
