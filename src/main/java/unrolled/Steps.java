package unrolled;

import java.util.List;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.RunsViewModel;

/// How many steps runs have made, also while they go back to where they stood and have not been seen there yet.
final class Steps {
  private final RunsViewModel runs;
  private List<Long> awaited = List.of();

  /// Steps of the runs of a screen.
  Steps(RunsViewModel runs) {
    this.runs = runs;
    runs.seenProperty().subscribe(seen -> awaited = seen.isEmpty() ? awaited : List.of());
  }

  /// Equal as long as no run stands elsewhere; runs that have not begun are left out.
  List<Long> now() {
    List<TrainingSnapshot> seen = runs.seenProperty().get();
    return seen.isEmpty()
        ? awaited
        : seen.stream().map(TrainingSnapshot::step).filter(step -> step > 0).toList();
  }

  /// Where the runs are going to stand.
  void await(List<RunPosition> positions) {
    awaited = positions.stream().map(RunPosition::step).filter(step -> step > 0).toList();
  }

  /// What of positions is worth keeping: all, or none where no run has begun.
  static List<RunPosition> kept(List<RunPosition> positions) {
    return positions.stream().anyMatch(each -> each.step() > 0) ? positions : List.of();
  }
}
