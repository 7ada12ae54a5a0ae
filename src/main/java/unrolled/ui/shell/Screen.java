package unrolled.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// One place of the app, reached from the rail.
///
/// @param id the name in node ids and on the command line
/// @param titleKey the text under its icon; `titleKey.hint` is the tooltip
/// @param icon its sign on the rail
/// @param view builds what it shows, when it is first opened
/// @param ofTrace whether it shows the trace all such screens share: then the session's menus, the inspector, the
/// transport bar and their keys are there
/// @param keys what it does by key while it is open; these come before the window's own
public record Screen(
    String id, String titleKey, Ikon icon, Supplier<Node> view, boolean ofTrace, List<Shortcut> keys) {
  /// A screen of the trace that has no keys of its own.
  public Screen(String id, String titleKey, Ikon icon, Supplier<Node> view) {
    this(id, titleKey, icon, view, true, List.of());
  }
}
