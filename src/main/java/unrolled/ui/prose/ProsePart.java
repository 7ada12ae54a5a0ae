package unrolled.ui.prose;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import unrolled.ui.shell.Shortcut;

/// One part of the Text screen, reached by its name at the top.
///
/// @param id its name in node ids and on the command line
/// @param titleKey the text of its button; `titleKey.hint` is the tooltip
/// @param view builds what it shows, when it is first opened; parts may share a view
/// @param opened what else happens whenever it is opened
/// @param keys what it does by key while it is open
public record ProsePart(
    String id, String titleKey, Supplier<Node> view, Runnable opened, List<Shortcut> keys) {
  /// Keeps the keys.
  public ProsePart {
    keys = List.copyOf(keys);
  }

  /// A part that has no keys and does nothing else when it is opened.
  public static ProsePart of(String id, String titleKey, Supplier<Node> view) {
    return new ProsePart(id, titleKey, view, () -> {}, List.of());
  }
}
