package unrolled.ui.gradients.detail;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers questions on another thread, one at a time; of those that wait only the latest is answered.
///
/// @param <A> what is answered
public final class LatestAnswer<A> {
  private final Executor work;
  private final Executor window;
  private final Consumer<@Nullable A> show;
  private @Nullable Supplier<A> waiting;
  private boolean busy;

  /// @param work where questions are answered
  /// @param window where they are asked and answers are shown, in order
  /// @param show takes an answer; null when a question could not be answered
  public LatestAnswer(Executor work, Executor window, Consumer<@Nullable A> show) {
    this.work = work;
    this.window = window;
    this.show = show;
  }

  /// Asks; the answers to earlier questions are no longer wanted.
  public void ask(Supplier<A> question) {
    waiting = question;
    if (!busy) {
      next();
    }
  }

  private void next() {
    Supplier<A> question = waiting;
    waiting = null;
    busy = question != null;
    if (question != null) {
      work.execute(() -> {
        A answer = answered(question);
        window.execute(() -> arrive(answer));
      });
    }
  }

  private static <A> @Nullable A answered(Supplier<A> question) {
    try {
      return question.get();
    } catch (ArithmeticException | IllegalArgumentException e) {
      return null;
    }
  }

  private void arrive(@Nullable A answer) {
    if (waiting == null) {
      show.accept(answer);
    }
    next();
  }
}
