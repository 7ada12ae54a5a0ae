package unrolled.concurrent;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A mailbox with one slot between two threads: what is published replaces what was not taken yet.
///
/// @param <T> what is handed over; it must not change afterwards
public final class LatestValue<T> {
  private final AtomicReference<@Nullable T> slot = new AtomicReference<>();

  /// Hands a value over.
  public void publish(T value) {
    slot.set(value);
  }

  /// Takes what is there, null when nothing new is.
  public @Nullable T poll() {
    return slot.getAndSet(null);
  }

  /// Whether the last value was taken, so that another would be seen.
  public boolean isEmpty() {
    return slot.get() == null;
  }
}
