package unrolled.ui.own;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;

/// Where a text is typed, or pasted. A long one that is pasted is used as it is: laid out here, a book would keep the
/// window from answering for minutes.
final class TypedArea extends TextArea {
  private static final int LONG = 20_000;

  private final Consumer<String> use;

  /// @param use takes a long text
  TypedArea(Consumer<String> use) {
    this.use = use;
  }

  @Override
  public void paste() {
    String pasted = Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
    if (pasted.length() > LONG) {
      use.accept(pasted);
    } else {
      super.paste();
    }
  }
}
