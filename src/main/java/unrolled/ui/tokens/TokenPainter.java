package unrolled.ui.tokens;

import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import unrolled.chart.ColorScale;
import unrolled.ui.step.Line;
import unrolled.ui.step.Surface;
import unrolled.ui.step.layout.Box;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Tone;

/// Paints the lines of a text.
///
/// @param surface the window, or a file
/// @param palette the colours of the moment
/// @param colors of numbers in it; null for none
/// @param size of type
/// @param thick how wide lines are
record TokenPainter(Surface surface, Palette palette, @Nullable ColorScale colors, double size,
    double thick) {
  private static final double LINE = 1.75;
  private static final double PADDING = 0.16;
  private static final double BASE = 0.36;
  private static final double ROUND = 6;

  /// The height of a line.
  static double line(double size) {
    return Math.ceil(LINE * size);
  }

  /// How wide a token is.
  ///
  /// @param em the width of its sign in multiples of the size
  static double width(double em, double size) {
    return Math.ceil((em + 2 * PADDING) * size) + 1;
  }

  /// Paints some of the lines.
  ///
  /// @param from the first line
  /// @param to the line after the last
  /// @param origin where the first line of the text would begin
  void paint(TokenText text, TokenLayout layout, int from, int to, Point2D origin) {
    for (int row = from; row < to; row++) {
      for (int place = layout.first()[row]; place < layout.first()[row + 1]; place++) {
        token(text.tokens().get(place), text.look().apply(place),
            cell(origin.getX() + layout.left()[place], origin.getY() + row * line(size),
                layout.width()[place]));
      }
    }
  }

  /// Frames a token.
  void point(TokenLayout layout, int place, double top) {
    frame(Tone.INK, cell(layout.left()[place], top + layout.line(place) * line(size), layout.width()[place]));
  }

  private Box cell(double x, double y, double width) {
    return new Box(x + 0.5, y + 1, width - 1, line(size) - 2);
  }

  private void token(String token, TokenLook look, Box cell) {
    Double number = look.number();
    Color own = number == null ? null : colour(number);
    Color fill = own == null ? palette.color(look.ground()) : own;
    surface.fillRound(cell, ROUND, fill);
    if (look.frame() != null) {
      frame(look.frame(), cell);
    }
    String sign = TokenSigns.of(token);
    boolean blank = sign.equals("·") || sign.equals("↵") || sign.equals("∅");
    Color ink = own == null ? palette.color(blank ? Tone.MUTED : Tone.INK) : palette.textOn(fill);
    surface.text(sign, cell.centerX(), cell.centerY() + BASE * size,
        new Surface.Type(size, false, TextAlignment.CENTER, ink));
  }

  private Color colour(double number) {
    int argb = Objects.requireNonNull(colors).of(number);
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }

  private void frame(Tone tone, Box cell) {
    surface.round(cell.grown(-thick / 2), ROUND, new Line(palette.color(tone), thick));
  }
}
