package unrolled.ui.session;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Computes in the background what is then shown; what was asked for last counts.
final class Tracer {
  private final Executor background;
  private final Executor foreground;
  private final AtomicInteger latest = new AtomicInteger();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /// @param background where things are computed
  /// @param foreground where they are shown: the JavaFX thread
  Tracer(Executor background, Executor foreground) {
    this.background = background;
    this.foreground = foreground;
  }

  /// Computes something and shows it, unless something else has been asked for by then.
  <T> void ask(Supplier<T> work, Consumer<T> show) {
    busy.set(true);
    int request = latest.incrementAndGet();
    background.execute(() -> {
      if (request == latest.get()) {
        T next = work.get();
        foreground.execute(() -> arrive(request, next, show));
      }
    });
  }

  private <T> void arrive(int request, T next, Consumer<T> show) {
    if (request == latest.get()) {
      show.accept(next);
      busy.set(false);
    }
  }

  /// Whether something is being computed.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }
}
