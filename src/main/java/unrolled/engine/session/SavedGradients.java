package unrolled.engine.session;

import java.util.List;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;

/// The Gradients screen.
///
/// @param experiment what the runs show, one that ships
/// @param wanted the plan of each run, none with a decoder
/// @param selected the run that is selected, counted from 0
/// @param all whether the controls act on all runs
/// @param sight how the runs are looked at
/// @param runs where they stand; none where they have not begun
public record SavedGradients(Experiment experiment, List<TrainingPlan> wanted, int selected, boolean all,
    Sight sight, List<RunPosition> runs) {
  /// @param wanted copied
  /// @param runs copied
  public SavedGradients {
    wanted = List.copyOf(wanted);
    runs = List.copyOf(runs);
  }

  /// The same with where the runs stand.
  public SavedGradients at(List<RunPosition> positions) {
    return new SavedGradients(experiment, wanted, selected, all, sight, positions);
  }

  /// How runs are looked at.
  ///
  /// @param depth whether through the layers instead of through time
  /// @param layer counted from 0
  /// @param time counted from 0
  /// @param detail what looks closer at the selected run
  public record Sight(boolean depth, int layer, int time, String detail) {}
}
