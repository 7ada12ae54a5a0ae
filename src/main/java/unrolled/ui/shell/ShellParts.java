package unrolled.ui.shell;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What the session puts into the frame.
///
/// @param screens the screens of the rail, in order, at least one
/// @param menus the session's own menus in the top bar: scenario, cell, weights
/// @param inspector what explains the selected number, if anything does
/// @param reset back to the beginning of the scenario
/// @param editing undo, redo and typing
public record ShellParts(
    List<Screen> screens, List<Node> menus, @Nullable Node inspector, Runnable reset, Editing editing) {
  /// Parts of a session that cannot be edited.
  public ShellParts(List<Screen> screens, List<Node> menus, @Nullable Node inspector, Runnable reset) {
    this(screens, menus, inspector, reset, Editing.NONE);
  }
}
