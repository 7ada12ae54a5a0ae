package unrolled.ui.shell;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import unrolled.ui.predict.PredictViewModel;

/// What the session puts into the frame.
///
/// @param screens the screens of the rail, in order, at least one
/// @param menus the session's own menus in the top bar: scenario, cell, weights
/// @param inspector what explains the selected number, if anything does
/// @param reset back to the beginning of the scenario
/// @param predict what asks for the next result before it is shown, if anything does
public record ShellParts(List<Screen> screens, List<Node> menus, @Nullable Node inspector, Runnable reset,
    @Nullable Predict predict) {
  /// What asks for the next result before it is shown.
  ///
  /// @param model whether it does, and what it asks
  /// @param panel where it asks
  public record Predict(PredictViewModel model, Node panel) {}
}
