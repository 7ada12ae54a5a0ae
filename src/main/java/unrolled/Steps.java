package unrolled;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.RunsViewModel;

/// How many steps the runs of a screen have made, also while they go back to where they stood and have not been seen
/// there yet; and what a file keeps of them.
final class Steps {
  private final TrainingLoop loop;
  private final RunsViewModel runs;
  private List<Long> awaited = List.of();

  /// Steps of the runs of a screen.
  Steps(TrainingLoop loop, RunsViewModel runs) {
    this.loop = loop;
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

  /// What a file keeps, once the runs are copied between two steps.
  ///
  /// @param with puts where they stand together with the rest of the screen; none where no run has begun
  <T> CompletableFuture<T> keep(Function<List<RunPosition>, T> with) {
    return loop.copy().thenApply(now -> with.apply(kept(now)));
  }

  /// Calls somebody whenever the runs may stand elsewhere, or something else is wanted.
  void watch(ObservableValue<?> wanted, Runnable changed) {
    wanted.subscribe(changed);
    runs.seenProperty().subscribe(changed);
  }

  private static List<RunPosition> kept(List<RunPosition> positions) {
    return positions.stream().anyMatch(each -> each.step() > 0) ? positions : List.of();
  }
}
