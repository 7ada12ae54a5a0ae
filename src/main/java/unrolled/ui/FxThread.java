package unrolled.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The one door to the JavaFX thread.
public final class FxThread {
  private FxThread() {}

  /// Runs later, in order, on the JavaFX thread.
  public static void later(Runnable action) {
    Platform.runLater(action);
  }

  /// Runs on the JavaFX thread: at once when this is it, else later.
  public static void soon(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      later(action);
    }
  }

  /// Runs on the JavaFX thread and waits for the result.
  ///
  /// @throws IllegalStateException when the action fails; its cause is what went wrong
  public static <T> T call(Supplier<T> action) {
    if (Platform.isFxApplicationThread()) {
      return action.get();
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    later(() -> {
      try {
        result.complete(action.get());
      } catch (RuntimeException | Error e) {
        result.completeExceptionally(e);
      }
    });
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
