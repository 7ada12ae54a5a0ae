package unrolled;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import unrolled.ui.FxThread;

/// Measures in the pulses of the toolkit, as many as it takes.
final class Pulses {
  private Pulses() {}

  /// What happens in a pulse, until it says that it is done.
  interface Pulse {
    /// @param now nanoseconds
    /// @param done to be called in the last one
    void handle(long now, Runnable done);
  }

  /// Runs in every pulse and waits until it is done.
  ///
  /// @param seconds how long that may take at most
  static void each(int seconds, Pulse pulse) {
    CountDownLatch done = new CountDownLatch(1);
    FxThread.later(() -> new AnimationTimer() {
      @Override
      public void handle(long now) {
        pulse.handle(now, () -> {
          stop();
          done.countDown();
        });
      }
    }.start());
    try {
      done.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
