package unrolled.concurrent;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Training that gives way: something was altered while it runs, so a hand is at a control and waits to see what that
/// did. Until it has been drawn the processors are left to those who draw; for so short a time that, with a step
/// between one change and the next, neither the hand nor the training stands still.
///
/// One thread uses it.
final class Rest {
  private static final long MILLISECOND = 1_000_000;
  /// In milliseconds, about two pulses of the window: how long the answer is given to be taken and drawn.
  private static final int MOST = 40;
  /// In milliseconds, a pulse: how long drawing it takes.
  private static final int DRAWING = 20;

  private final BooleanSupplier taken;
  private final BooleanSupplier wanted;
  private boolean due;

  /// @param taken whether the answer has been taken to be drawn
  /// @param wanted whether somebody wants something else
  Rest(BooleanSupplier taken, BooleanSupplier wanted) {
    this.taken = taken;
    this.wanted = wanted;
  }

  /// A command was carried out.
  void after(Command command) {
    due = command instanceof Command.Alter;
  }

  /// Whether something was altered since the last rest.
  boolean isDue() {
    return due;
  }

  /// Rests.
  void take() {
    due = false;
    int drawing = 0;
    for (int i = 0; i < MOST && drawing < DRAWING && !wanted.getAsBoolean(); i++) {
      LockSupport.parkNanos(MILLISECOND);
      drawing += taken.getAsBoolean() ? 1 : 0;
    }
  }
}
