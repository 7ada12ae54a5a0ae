package unrolled.ui.train;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingSnapshot;

/// Hands snapshots to the parts of the screen: while a run goes on to one after the other, so that no frame draws them
/// all; when it waits, to all of them.
final class Turns {
  private final List<ReadOnlyObjectWrapper<@Nullable TrainingSnapshot>> parts;
  private int turn;

  Turns(int count) {
    parts =
        Stream.generate(() -> new ReadOnlyObjectWrapper<@Nullable TrainingSnapshot>()).limit(count).toList();
  }

  void take(@Nullable TrainingSnapshot now) {
    if (now != null && now.state() == RunState.RUNNING) {
      turn = (turn + 1) % parts.size();
      parts.get(turn).set(now);
    } else {
      parts.forEach(part -> part.set(now));
    }
  }

  /// What a part shows.
  ReadOnlyObjectProperty<@Nullable TrainingSnapshot> part(int index) {
    return parts.get(index).getReadOnlyProperty();
  }
}
