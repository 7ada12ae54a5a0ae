package unrolled.ui.runs;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingSnapshot;

/// Hands snapshots to the parts of the screen: while a run goes on, to one after the other, so that no frame draws them
/// all; when it waits, and where a part has nothing yet, to all of them.
final class Turns {
  private final List<ReadOnlyObjectWrapper<List<TrainingSnapshot>>> parts;
  private int turn;

  Turns(int count) {
    parts =
        Stream.generate(() -> new ReadOnlyObjectWrapper<List<TrainingSnapshot>>(List.of())).limit(count)
            .toList();
  }

  /// @param answers whether a command shows its effect: then the first part shows it at once, whoever has the turn
  void take(List<TrainingSnapshot> now, boolean answers) {
    boolean nothingYet = parts.stream().anyMatch(part -> part.get().isEmpty());
    if (!nothingYet && now.stream().anyMatch(each -> each.state() == RunState.RUNNING)) {
      turn = answers ? 0 : (turn + 1) % parts.size();
      parts.get(turn).set(now);
    } else {
      parts.forEach(part -> part.set(now));
    }
  }

  /// What a part shows.
  ReadOnlyObjectProperty<List<TrainingSnapshot>> part(int index) {
    return parts.get(index).getReadOnlyProperty();
  }
}
