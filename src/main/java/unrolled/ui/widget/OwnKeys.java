package unrolled.ui.widget;

import javafx.scene.input.KeyEvent;

/// A part of the window that needs some keys for itself while it has the focus, which elsewhere are the window's.
public interface OwnKeys {
  /// Whether this key is its own at this moment.
  boolean keeps(KeyEvent event);
}
