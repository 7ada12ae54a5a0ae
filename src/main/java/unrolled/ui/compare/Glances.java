package unrolled.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.concurrent.WayBack;
import unrolled.engine.run.Activity;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingSnapshot;

/// Looks into networks at a training step without keeping the window waiting.
public final class Glances {
  private final Executor background;
  private final Executor foreground;
  private final ReadOnlyObjectWrapper<List<Optional<Activity>>> seen = new ReadOnlyObjectWrapper<>(List.of());
  private final WayBack way;
  private Object lookedAt = List.of();
  private final AtomicLong asked = new AtomicLong();

  /// @param background where networks are carried forward
  /// @param foreground where the result is shown: the JavaFX thread
  /// @param way into the past of the networks
  public Glances(Executor background, Executor foreground, WayBack way) {
    this.background = background;
    this.foreground = foreground;
    this.way = way;
  }

  /// Looks at what runs that wait do next, once for the same runs.
  void look(List<TrainingSnapshot> runs) {
    if (!runs.equals(lookedAt)) {
      lookedAt = runs;
      at(runs.stream().<Glance>map(each -> _ -> each.next()).toList());
    }
  }

  /// Looks at what runs did at a step of the past, once for the same step, whether they wait or go on; at what comes
  /// next of one that has not come so far.
  void lookBack(List<TrainingSnapshot> runs, long step) {
    Past past = new Past(runs.isEmpty() ? -1 : runs.getFirst().runId(), step);
    if (!past.equals(lookedAt)) {
      lookedAt = past;
      at(IntStream.range(0, runs.size()).mapToObj(run -> back(run, runs.get(run), step)).toList());
    }
  }

  private Glance back(int run, TrainingSnapshot now, long step) {
    return now.step() < step && now.next() != null
        ? _ -> now.next()
        : isGivenUp -> way.moment(run, Math.min(step, now.step() + 1), isGivenUp);
  }

  /// A step of the past of runs.
  private record Past(long runId, long step) {}

  /// Where to look; null where there is nothing.
  private interface Glance {
    @Nullable
    Moment moment(BooleanSupplier isGivenUp);
  }

  /// Looks at one training step of each network; what was asked before is given up.
  private void at(List<Glance> glances) {
    long question = asked.incrementAndGet();
    BooleanSupplier isGivenUp = () -> question != asked.get();
    background.execute(() -> {
      List<Optional<Activity>> answer = new ArrayList<>();
      for (Glance each : glances) {
        Moment moment = isGivenUp.getAsBoolean() ? null : each.moment(isGivenUp);
        answer.add(Optional.ofNullable(moment).map(Activity::of));
      }
      foreground.execute(() -> show(question, answer));
    });
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
