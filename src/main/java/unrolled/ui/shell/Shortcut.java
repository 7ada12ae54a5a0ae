package unrolled.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// A key of the window or of a screen, and what it does.
///
/// @param keys what is pressed
/// @param label the text in the key list
/// @param action what it does
public record Shortcut(KeyCombination keys, String label, Runnable action) {
  /// A key that is pressed together with those that are held.
  public static Shortcut of(String label, Runnable action, KeyCode key, KeyCombination.Modifier... held) {
    return new Shortcut(new KeyCodeCombination(key, held), label, action);
  }
}
