package unrolled.ui.step;

import java.util.List;
import javafx.scene.text.TextAlignment;
import unrolled.ui.step.layout.Box;
import unrolled.ui.theme.Tone;

/// The colour bars: what the colours of values and of weights mean, the same at every step.
final class Legend {
  /// The room it needs.
  static final double WIDTH = 300;
  /// The room it needs from top to bottom.
  static final double HEIGHT = 38;

  private static final double BAR = 80;
  private static final double BETWEEN = 20;
  private static final double TYPE = 11;

  private final Ink ink;

  Legend(Ink ink) {
    this.ink = ink;
  }

  /// Paints them from a corner on.
  void paint(Limits limits, double left, double top) {
    bar("step.legend.states", limits.states(), left, top);
    bar("step.legend.sums", limits.sums(), left + BAR + BETWEEN, top);
    bar("step.legend.weights", limits.weights(), left + 2 * (BAR + BETWEEN), top);
  }

  private void bar(String key, double limit, double x, double y) {
    Box bar = new Box(x + 8, y + 16, BAR, 8);
    ink.on().fillRound(bar, 6,
        List.of(ink.color(Tone.NEGATIVE), ink.color(Tone.ZERO), ink.color(Tone.POSITIVE)));
    ink.on().round(bar, 6, new Line(ink.color(Tone.MARK), 0.8));
    ink.font(TYPE, false);
    var muted = ink.color(Tone.MUTED);
    ink.text(ink.strings().get(key), x + 8 + BAR / 2, y + 11, TextAlignment.CENTER, muted);
    ink.text(ink.bound(-limit), x + 8, y + 36, TextAlignment.LEFT, muted);
    ink.text(ink.bound(limit), x + 8 + BAR, y + 36, TextAlignment.RIGHT, muted);
  }
}
