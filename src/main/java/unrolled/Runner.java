package unrolled;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The runs behind a screen, as somebody wants to see them without a clock.
interface Runner {
  /// Between two looks at runs, in nanoseconds.
  long WAIT = 2_000_000;
  /// Where nothing runs.
  Runner NONE = new Runner() {
    @Override
    public void step() {
      // There is nothing to step.
    }

    @Override
    public boolean isLive() {
      return false;
    }
  };

  /// Wants what the screen is to show the numbers of, where it does not have that from its beginning.
  default void begin(ExportOrder.Numbers numbers) {}

  /// Asks for one step.
  void step();

  /// Looks once; whether there is more to wait for.
  boolean isLive();

  /// Asks for what the screen is to show.
  default void ask(ExportOrder.Numbers numbers) {
    begin(numbers);
    step(numbers.steps());
  }

  /// Asks for so many steps.
  default void step(int count) {
    for (int i = 0; i < count; i++) {
      step();
    }
  }

  /// Makes so many steps and waits until they are shown.
  default void make(int steps) {
    step(steps);
    await();
  }

  /// Waits until all that was asked for is shown.
  default void await() {
    await(() -> !isLive());
  }

  /// Waits until something is so, and looks again and again; on the JavaFX thread nothing else is done meanwhile.
  ///
  /// @param done asked again and again; each time it looks
  static void await(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      LockSupport.parkNanos(WAIT);
    }
  }
}
