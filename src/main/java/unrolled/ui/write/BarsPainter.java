package unrolled.ui.write;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import unrolled.engine.generate.Choice;
import unrolled.ui.text.Numbers;
import unrolled.ui.theme.Fonts;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;
import unrolled.ui.tokens.TokenSigns;

/// Paints the bars of a choice, and the line on which u falls.
///
/// @param gc the canvas
/// @param theme the look of the moment
/// @param numbers how numbers are written
/// @param row height of a bar with its room
/// @param left where bars begin: there is room for names before
record BarsPainter(GraphicsContext gc, Theme theme, Numbers numbers, double row, double left) {
  private static final double TYPE = 13;
  private static final double NAME = 64;
  /// The largest part of the width that names take.
  private static final double MOST_NAME = 0.4;
  private static final double NUMBER = 70;
  private static final double EDGE = 6;
  /// How wide the line is, in type sizes, where its ends are named beside u.
  private static final double ROOM_FOR_ENDS = 12;

  /// Where bars begin so that the longest of some names is written whole, as far as that leaves room for the bars.
  static double begin(List<String> names, Theme theme, double width) {
    Text text = new Text();
    text.setFont(Fonts.bold(TYPE * theme.scale()));
    double widest = 0;
    for (String name : names) {
      text.setText(TokenSigns.of(name));
      widest = Math.max(widest, text.getLayoutBounds().getWidth());
    }
    double least = NAME * theme.scale();
    return Math.clamp(widest + 4 * EDGE, least, Math.max(least, MOST_NAME * width));
  }

  void clear() {
    gc.clearRect(0, 0, gc.getCanvas().getWidth(), gc.getCanvas().getHeight());
    gc.setTextBaseline(VPos.CENTER);
  }

  private double em() {
    return TYPE * theme.scale();
  }

  private void fill(Tone tone) {
    gc.setFill(theme.palette().color(tone));
  }

  /// One bar.
  ///
  /// @param top where it begins
  /// @param most the probability of the longest one
  void bar(Choice.Bar bar, double top, String token, double most, boolean selected) {
    double width = gc.getCanvas().getWidth();
    boolean cut = bar.share() == 0;
    if (selected) {
      fill(Tone.ACCENT_SOFT);
      gc.fillRoundRect(0, top, width, row, EDGE, EDGE);
    }
    double room = Math.max(0, width - left - NUMBER * theme.scale());
    fill(cut ? Tone.MARK : Tone.FORWARD);
    double length = Math.max(1, most > 0 ? room * bar.probability() / most : 0);
    gc.fillRoundRect(left, top + row * 0.2, length, row * 0.6, 3, 3);
    if (bar.drawn()) {
      mark(top, length);
    }
    gc.setFont(bar.drawn() ? Fonts.bold(em()) : Fonts.regular(em()));
    fill(cut ? Tone.MUTED : Tone.INK);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.fillText(TokenSigns.of(token), left - EDGE, top + row / 2, left - 2.5 * EDGE);
    gc.setFont(Fonts.regular(em()));
    gc.fillText(numbers.format(bar.probability()), width - EDGE, top + row / 2);
  }

  /// The bar that is drawn: an arrow before its name and a frame.
  private void mark(double top, double length) {
    gc.setStroke(theme.palette().color(Tone.INK));
    gc.setLineWidth(1.5 * theme.lineScale());
    gc.strokeRoundRect(left, top + row * 0.2, length, row * 0.6, 3, 3);
    fill(Tone.INK);
    double middle = top + row / 2;
    double size = row * 0.22;
    gc.fillPolygon(new double[] {2, 2 + 1.6 * size, 2}, new double[] {middle - size, middle, middle + size},
        3);
  }

  /// The line from 0 to 1: the part of each token that is kept, the most probable first, and u.
  ///
  /// @param right where there is no more room for it
  void strip(Choice choice, int selected, double right) {
    double width = right - 2 * EDGE;
    double high = 12 * theme.scale();
    double y = EDGE;
    for (int place = 0; place < choice.kept(); place++) {
      int token = choice.ranked(place);
      double share = choice.share(token) * width;
      if (share < 0.2) {
        break;
      }
      fill(token == selected ? Tone.ACCENT : place % 2 == 0 ? Tone.FORWARD : Tone.FORWARD_SOFT);
      gc.fillRect(EDGE + choice.begin(place) * width, y, share, high);
    }
    gc.setStroke(theme.palette().color(Tone.MARK));
    gc.setLineWidth(theme.lineScale());
    gc.strokeRect(EDGE, y, width, high);
    if (width > ROOM_FOR_ENDS * em()) {
      write("0", EDGE, y + high + 0.8 * em(), TextAlignment.LEFT);
      write("1", EDGE + width, y + high + 0.8 * em(), TextAlignment.RIGHT);
    }
    if (!choice.how().isGreedy()) {
      double x = EDGE + choice.draw() * width;
      fill(Tone.INK);
      gc.fillRect(x - theme.lineScale(), y - 4, 2 * theme.lineScale(), high + 8);
      write("u = " + numbers.format(choice.draw()),
          Math.clamp(x, 4 * em(), Math.max(4 * em(), width - 4 * em())),
          y + high + 0.8 * em(), TextAlignment.CENTER);
    }
  }

  private void write(String text, double x, double y, TextAlignment align) {
    gc.setFont(Fonts.regular(0.9 * em()));
    gc.setTextAlign(align);
    fill(Tone.MUTED);
    gc.fillText(text, x, y);
  }
}
