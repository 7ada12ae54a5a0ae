package unrolled.ui.tokens;

import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import unrolled.ui.theme.Fonts;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// Paints the lines of a text that can be seen.
///
/// @param gc the canvas
/// @param theme the look of the moment
/// @param size of type, in pixels
/// @param line height of a line
record TokenPainter(GraphicsContext gc, Theme theme, double size, double line) {
  private static final double ROUND = 6;

  void paint(List<String> tokens, TokenLayout layout, IntFunction<TokenLook> look, double scroll,
      int pointed) {
    double height = gc.getCanvas().getHeight();
    gc.clearRect(0, 0, gc.getCanvas().getWidth(), height);
    gc.setFont(Fonts.regular(size));
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    if (layout.size() != tokens.size()) {
      return;
    }
    int from = Math.clamp((int) (scroll / line), 0, layout.lines());
    int to = Math.clamp((int) Math.ceil((scroll + height) / line), from, layout.lines());
    for (int row = from; row < to; row++) {
      for (int place = layout.first()[row]; place < layout.first()[row + 1]; place++) {
        double top = row * line - scroll;
        token(tokens.get(place), look.apply(place), layout.left()[place], top, layout.width()[place]);
        if (place == pointed) {
          frame(Tone.INK, layout.left()[place], top, layout.width()[place]);
        }
      }
    }
  }

  private void token(String token, TokenLook look, double left, double top, double width) {
    Palette palette = theme.palette();
    Color own = look.fill();
    Color fill = own == null ? palette.color(look.ground()) : own;
    gc.setFill(fill);
    gc.fillRoundRect(left + 0.5, top + 1, width - 1, line - 2, ROUND, ROUND);
    @Nullable
    Tone frame = look.frame();
    if (frame != null) {
      frame(frame, left, top, width);
    }
    String sign = TokenSigns.of(token);
    boolean blank = sign.equals("·") || sign.equals("↵") || sign.equals("∅");
    gc.setFill(own == null ? palette.color(blank ? Tone.MUTED : Tone.INK) : palette.textOn(fill));
    gc.fillText(sign, left + width / 2, top + line / 2);
  }

  private void frame(Tone tone, double left, double top, double width) {
    double thick = 1.5 * theme.lineScale();
    gc.setStroke(theme.palette().color(tone));
    gc.setLineWidth(thick);
    gc.strokeRoundRect(left + 0.5 + thick / 2, top + 1 + thick / 2, width - 1 - thick, line - 2 - thick,
        ROUND,
        ROUND);
  }
}
