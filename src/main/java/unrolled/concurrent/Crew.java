package unrolled.concurrent;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Workers;

/// Threads that share work which was split into parts: thread i of n carries out the parts i, i + n, i + 2·n …, the
/// caller being thread 0. A helper that has nothing to do looks for work for some tens of microseconds, since the next
/// may be near, and then sleeps until it is woken. Helpers are started when they are needed for the first time.
///
/// It is used by one thread at a time, and allocates nothing while it works.
public final class Crew implements Workers, AutoCloseable {
  private static final int LOOKS = 1_000;

  private final Thread[] helpers;
  private final AtomicInteger round = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private @Nullable Work work;
  private @Nullable Thread caller;
  private int parts;
  private volatile boolean closed;

  /// Threads that do not work yet.
  ///
  /// @param threads n, the caller's own included
  public Crew(int threads) {
    helpers = new Thread[Math.max(0, threads - 1)];
  }

  /// @throws IllegalStateException when part of the work failed elsewhere
  @Override
  public void carryOut(int count, Work wanted) {
    if (count == 1 || helpers.length == 0) {
      NONE.carryOut(count, wanted);
      return;
    }
    parts = count;
    work = wanted;
    caller = Thread.currentThread();
    busy.set(helpers.length);
    round.incrementAndGet();
    wake();
    try {
      carryOutFrom(0);
    } finally {
      waitForHelpers();
    }
    Throwable failed = failure.getAndSet(null);
    if (failed instanceof Error error) {
      throw error;
    }
    if (failed != null) {
      throw new IllegalStateException(failed);
    }
  }

  private void wake() {
    for (int i = 0; i < helpers.length; i++) {
      if (helpers[i] == null) {
        int first = i + 1;
        helpers[i] = Thread.ofPlatform().daemon().name("crew-" + first).start(() -> help(first));
      }
      LockSupport.unpark(helpers[i]);
    }
  }

  private void carryOutFrom(int first) {
    Work now = work;
    for (int part = first; part < parts && now != null; part += helpers.length + 1) {
      now.carryOut(part);
    }
  }

  private void waitForHelpers() {
    int looks = 0;
    while (busy.get() > 0) {
      if (looks++ < LOOKS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
  }

  /// What a helper does: round after round.
  private void help(int first) {
    int seen = 0;
    int looks = 0;
    while (!closed) {
      int now = round.get();
      if (now != seen) {
        seen = now;
        looks = 0;
        helpOnce(first);
      } else if (looks++ < LOOKS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
  }

  private void helpOnce(int first) {
    try {
      carryOutFrom(first);
    } catch (RuntimeException | Error failed) {
      failure.compareAndSet(null, failed);
    }
    if (busy.decrementAndGet() == 0) {
      LockSupport.unpark(caller);
    }
  }

  /// Ends the helpers; nothing is carried out any more.
  @Override
  public void close() {
    closed = true;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }
}
