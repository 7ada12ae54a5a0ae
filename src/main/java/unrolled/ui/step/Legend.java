package unrolled.ui.step;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.TextAlignment;
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

  void paint(Limits limits) {
    bar("step.legend.states", limits.states(), 0);
    bar("step.legend.sums", limits.sums(), BAR + BETWEEN);
    bar("step.legend.weights", limits.weights(), 2 * (BAR + BETWEEN));
  }

  private void bar(String key, double limit, double x) {
    GraphicsContext gc = ink.gc();
    Stop[] stops = {new Stop(0, ink.color(Tone.NEGATIVE)), new Stop(0.5, ink.color(Tone.ZERO)),
        new Stop(1, ink.color(Tone.POSITIVE))};
    gc.setFill(new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops));
    gc.fillRoundRect(x + 8, 16, BAR, 8, 6, 6);
    gc.setStroke(ink.color(Tone.MARK));
    gc.setLineWidth(0.8);
    gc.strokeRoundRect(x + 8, 16, BAR, 8, 6, 6);
    ink.font(TYPE, false);
    var muted = ink.color(Tone.MUTED);
    ink.text(ink.strings().get(key), x + 8 + BAR / 2, 11, TextAlignment.CENTER, muted);
    ink.text(ink.bound(-limit), x + 8, 36, TextAlignment.LEFT, muted);
    ink.text(ink.bound(limit), x + 8 + BAR, 36, TextAlignment.RIGHT, muted);
  }
}
