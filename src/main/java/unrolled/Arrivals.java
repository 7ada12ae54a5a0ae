package unrolled;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import unrolled.ui.FxThread;

/// What other threads hand to the JavaFX thread: carried out in order, as soon as it is free, or while it waits for it;
/// what it hands to itself, at once.
final class Arrivals implements Executor {
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  @Override
  public void execute(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      waiting.add(action);
      FxThread.later(this::carryOut);
    }
  }

  private void carryOut() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  /// Waits on the JavaFX thread, for a picture: nothing else is done there meanwhile.
  ///
  /// @param look is called again and again
  void await(BooleanSupplier done, Runnable look) {
    Runner.await(() -> {
      boolean over = done.getAsBoolean();
      if (!over) {
        carryOut();
        look.run();
      }
      return over;
    });
  }
}
