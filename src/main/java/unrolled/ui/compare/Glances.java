package unrolled.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Activity;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingSnapshot;

/// Looks into networks at a training step without keeping the window waiting.
public final class Glances {
  private final Executor background;
  private final Executor foreground;
  private final ReadOnlyObjectWrapper<List<Optional<Activity>>> seen = new ReadOnlyObjectWrapper<>(List.of());
  private List<TrainingSnapshot> lookedAt = List.of();
  private final AtomicLong asked = new AtomicLong();

  /// @param background where networks are carried forward
  /// @param foreground where the result is shown: the JavaFX thread
  public Glances(Executor background, Executor foreground) {
    this.background = background;
    this.foreground = foreground;
  }

  /// Looks at what runs that wait do next, once for the same runs.
  void look(List<TrainingSnapshot> runs) {
    if (!runs.equals(lookedAt)) {
      lookedAt = runs;
      List<Supplier<@Nullable Moment>> moments = new ArrayList<>();
      runs.forEach(each -> moments.add(each::next));
      at(moments);
    }
  }

  /// Looks at one training step of each network; what was asked before is given up.
  private void at(List<Supplier<@Nullable Moment>> moments) {
    long question = asked.incrementAndGet();
    background.execute(() -> {
      if (question == asked.get()) {
        List<Optional<Activity>> answer = moments.stream().map(Glances::look).toList();
        foreground.execute(() -> show(question, answer));
      }
    });
  }

  private static Optional<Activity> look(Supplier<@Nullable Moment> moment) {
    return Optional.ofNullable(moment.get()).map(Activity::of);
  }

  private void show(long question, List<Optional<Activity>> answer) {
    if (question == asked.get()) {
      seen.set(answer);
    }
  }

  /// Forgets what was seen, and what is still being looked for.
  void forget() {
    lookedAt = List.of();
    asked.incrementAndGet();
    seen.set(List.of());
  }

  /// What was seen last, one for each network; empty before anything was.
  ReadOnlyObjectProperty<List<Optional<Activity>>> seenProperty() {
    return seen.getReadOnlyProperty();
  }
}
