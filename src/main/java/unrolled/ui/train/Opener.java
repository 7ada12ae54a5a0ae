package unrolled.ui.train;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Moment;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingSnapshot;

/// Opens updates of a run in Step, and knows which is open.
final class Opener {
  private final Consumer<Moment> shows;
  private @Nullable Moment opened;

  /// @param shows an update operation by operation
  Opener(Consumer<Moment> shows) {
    this.shows = shows;
  }

  /// Opens an update; null opens nothing.
  void open(@Nullable Moment moment) {
    if (moment != null) {
      opened = moment;
      shows.accept(moment);
    }
  }

  /// Somebody else opened an update, so it is not opened again.
  void opened(Moment moment) {
    opened = moment;
  }

  /// A pause opens the update that comes next.
  void pausedAt(TrainingSnapshot now) {
    Moment next = now.next();
    boolean paused = now.state() == RunState.PAUSED && now.step() > 0;
    boolean isOpen = opened != null && next != null && opened.step() == next.step()
        && opened.plan().equals(next.plan());
    if (paused && !isOpen) {
      open(next);
    }
  }
}
