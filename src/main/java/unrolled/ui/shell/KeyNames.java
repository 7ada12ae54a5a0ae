package unrolled.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/// What is printed on the keys themselves, the same in every language.
final class KeyNames {
  private KeyNames() {}

  static String of(KeyCombination keys) {
    String held = keys.getShift() == ModifierValue.DOWN ? "Shift + " : "";
    held += keys.getShortcut() == ModifierValue.DOWN ? shortcutKey() + " + " : "";
    return keys instanceof KeyCodeCombination code ? held + name(code.getCode()) : keys.getDisplayText();
  }

  private static String shortcutKey() {
    return System.getProperty("os.name", "").startsWith("Mac") ? "Cmd" : "Ctrl";
  }

  private static String name(KeyCode code) {
    return switch (code) {
      case LEFT -> "←";
      case RIGHT -> "→";
      case PAGE_UP -> "Page Up";
      case PAGE_DOWN -> "Page Down";
      case ESCAPE -> "Esc";
      default -> code.getName();
    };
  }
}
