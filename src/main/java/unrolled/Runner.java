package unrolled;

import java.util.concurrent.locks.LockSupport;

/// The runs behind a screen, as somebody wants to see them without a clock.
interface Runner {
  /// Between two looks at runs, in nanoseconds.
  long WAIT = 2_000_000;
  /// Where nothing runs.
  Runner NONE = new Runner() {
    @Override
    public void ask(ExportOrder.Numbers numbers) {
      // There is nothing to ask for.
    }

    @Override
    public boolean isLive() {
      return false;
    }
  };

  /// Asks for what the screen is to show.
  void ask(ExportOrder.Numbers numbers);

  /// Looks once; whether there is more to wait for.
  boolean isLive();

  /// Waits until all that was asked for is shown.
  default void await() {
    while (isLive()) {
      LockSupport.parkNanos(WAIT);
    }
  }
}
