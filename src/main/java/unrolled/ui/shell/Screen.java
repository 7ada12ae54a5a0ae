package unrolled.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// One place of the app, reached from the rail. It shows the session that all screens share.
///
/// @param id the name in node ids and on the command line
/// @param titleKey the text under its icon; `titleKey.hint` is the tooltip
/// @param icon its sign on the rail
/// @param view builds what it shows, when it is first opened
public record Screen(String id, String titleKey, Ikon icon, Supplier<Node> view) {}
