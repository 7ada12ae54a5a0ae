package unrolled.ui.runs;

import java.util.List;
import java.util.function.Supplier;
import unrolled.concurrent.WayBack;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.inspector.Inspection;
import unrolled.ui.session.Spot;

/// Takes what is picked in the charts of one screen of runs to the inspector: the training step at which a number was
/// measured, and the number.
public final class Picker {
  private final String screen;
  private final Inspection inspection;
  private final WayBack past;
  private final RunsViewModel runs;

  /// @param screen the id of the screen
  /// @param past the way to the steps of the runs
  public Picker(String screen, Inspection inspection, WayBack past, RunsViewModel runs) {
    this.screen = screen;
    this.inspection = inspection;
    this.past = past;
    this.runs = runs;
    runs.seenProperty().subscribe(seen -> {
      if (!seen.isEmpty()) {
        inspection.onlyOf(screen, seen.getFirst().runId());
      }
    });
  }

  /// Picks a number of a training step.
  ///
  /// @param run counted from 0
  /// @param step counted from 1: one that was made, or the next
  /// @param name what the run is called
  public void pick(int run, long step, Spot spot, Supplier<String> name) {
    List<TrainingSnapshot> seen = runs.seenProperty().get();
    if (run >= seen.size()) {
      return;
    }
    Moment next = seen.get(run).next();
    boolean isNext = next != null && next.step() == step;
    inspection.inspect(screen, seen.get(run).runId(), name,
        isGivenUp -> isNext ? next : past.moment(run, step, isGivenUp), spot);
  }

  /// Picks a number of a training step that is there already.
  public void pick(int run, Moment moment, Spot spot, Supplier<String> name) {
    List<TrainingSnapshot> seen = runs.seenProperty().get();
    if (run < seen.size()) {
      inspection.inspect(screen, seen.get(run).runId(), name, _ -> moment, spot);
    }
  }
}
