package unrolled.ui.runs;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.concurrent.WayBack;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.inspector.Inspection;
import unrolled.ui.inspector.Picked;

/// Takes what is picked in the charts of one screen of runs to the inspector: the training step at which a number was
/// measured, and the number.
public final class Picker {
  private final String screen;
  private final Inspection inspection;
  private final WayBack past;
  private final RunsViewModel runs;
  private final ReadOnlyObjectWrapper<@Nullable Picked> picked = new ReadOnlyObjectWrapper<>();

  /// @param screen the id of the screen
  /// @param past the way to the steps of the runs
  public Picker(String screen, Inspection inspection, WayBack past, RunsViewModel runs) {
    this.screen = screen;
    this.inspection = inspection;
    this.past = past;
    this.runs = runs;
    inspection.screenProperty().subscribe(this::follow);
    inspection.stateProperty().subscribe(this::follow);
    runs.seenProperty().subscribe(seen -> {
      if (!seen.isEmpty()) {
        inspection.onlyOf(screen, seen.getFirst().runId());
      }
    });
  }

  private void follow() {
    picked.set(inspection.screenProperty().get().equals(screen)
        ? inspection.stateProperty().get().picked()
        : null);
  }

  /// Picks a number of a training step: one that was made, or the next.
  ///
  /// @param name what the run is called
  public void pick(Picked number, Supplier<String> name) {
    List<TrainingSnapshot> seen = runs.seenProperty().get();
    int run = number.run();
    if (run >= seen.size()) {
      return;
    }
    Moment next = seen.get(run).next();
    boolean isNext = next != null && next.step() == number.step();
    inspection.inspect(screen, seen.get(run).runId(), name,
        isGivenUp -> isNext ? next : past.moment(run, number.step(), isGivenUp), number);
  }

  /// Picks a number of a training step that is there already.
  public void pick(Picked number, Moment moment, Supplier<String> name) {
    List<TrainingSnapshot> seen = runs.seenProperty().get();
    if (number.run() < seen.size()) {
      inspection.inspect(screen, seen.get(number.run()).runId(), name, _ -> moment, number);
    }
  }

  /// What is explained beside this screen, null for nothing.
  public ReadOnlyObjectProperty<@Nullable Picked> pickedProperty() {
    return picked.getReadOnlyProperty();
  }
}
