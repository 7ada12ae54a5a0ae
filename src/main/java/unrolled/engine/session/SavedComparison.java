package unrolled.engine.session;

import java.util.List;
import java.util.OptionalLong;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;

/// The Compare screen.
///
/// @param networks in their order, at most [#MOST]
/// @param selected the network that is selected, counted from 0
/// @param look how they are looked at
/// @param runs where they stand; none where they have not begun
public record SavedComparison(List<Network> networks, int selected, Look look, List<RunPosition> runs) {
  /// Most networks, and colours.
  public static final int MOST = 4;
  /// How many pictures are shown.
  public static final int PICTURES = 2;

  /// @param networks copied
  /// @param runs copied
  public SavedComparison {
    networks = List.copyOf(networks);
    runs = List.copyOf(runs);
  }

  /// The same with where the runs stand.
  public SavedComparison at(List<RunPosition> positions) {
    return new SavedComparison(networks, selected, look, positions);
  }

  /// One of them.
  ///
  /// @param colour its place among the colours, which no other has
  /// @param wanted its plan; task, length, batch, seed and control are those of all
  public record Network(int colour, TrainingPlan wanted) {}

  /// How they are looked at.
  ///
  /// @param overlay whether lines of all lie in one chart
  /// @param pictures what is shown
  /// @param time the timestep, counted from 0
  /// @param mark the training step, counted from 1; empty for the latest
  public record Look(boolean overlay, List<String> pictures, int time, OptionalLong mark) {
    /// @param pictures copied
    public Look {
      pictures = List.copyOf(pictures);
    }
  }
}
