package unrolled.ui.train;

import java.util.List;
import javafx.scene.Node;

/// What leads from the Train screen to a step that is looked at closer.
///
/// @param open opens the Step screen
/// @param more buttons for what else can be done with the step that is selected
public record StepWays(Runnable open, List<? extends Node> more) {
  /// @param more copied
  public StepWays {
    more = List.copyOf(more);
  }
}
