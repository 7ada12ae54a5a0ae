package unrolled.ui.playback;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide a text is.
final class TextWidth {
  private final Text text = new Text();

  double of(String string, Font font) {
    text.setFont(font);
    text.setText(string);
    return text.getLayoutBounds().getWidth();
  }
}
