package unrolled.ui.write;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work on something that belongs to another thread: orders are carried out in turn and none is lost; those that wait
/// are carried out together, and what came of them is shown once.
///
/// @param <S> what is worked on
/// @param <P> what is shown of it
final class Desk<S, P> {
  private final Executor work;
  private final Executor window;
  private final S state;
  private final Function<S, P> picture;
  private final Consumer<P> show;
  private List<Consumer<S>> waiting = new ArrayList<>();
  private boolean busy;

  /// @param work where it is worked; at most one order of this desk at a time
  /// @param window where orders are given and results are shown
  Desk(Executor work, Executor window, S state, Function<S, P> picture, Consumer<P> show) {
    this.work = work;
    this.window = window;
    this.state = state;
    this.picture = picture;
    this.show = show;
  }

  /// Gives an order.
  void order(Consumer<S> what) {
    waiting.add(what);
    if (!busy) {
      next();
    }
  }

  /// Whether something is being worked on.
  boolean isBusy() {
    return busy;
  }

  private void next() {
    List<Consumer<S>> now = waiting;
    waiting = new ArrayList<>();
    busy = !now.isEmpty();
    if (busy) {
      work.execute(() -> {
        now.forEach(each -> each.accept(state));
        P result = picture.apply(state);
        window.execute(() -> {
          show.accept(result);
          next();
        });
      });
    }
  }
}
