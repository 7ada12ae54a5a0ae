package unrolled.chart;

import javafx.scene.paint.Color;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Tone;
import unrolled.ui.theme.Viridis;

/// Colours of magnitudes on an absolute logarithmic scale, the same for every run. What is smaller than the scale has
/// its darkest colour; exactly 0, and what is larger or not finite, have colours of their own.
public final class LogColors {
  private static final int STEPS = 512;

  private final int lowest;
  private final int highest;
  private final int[] colours = new int[STEPS];
  private final Color zero;
  private final Color above;

  /// A scale between two powers of ten.
  ///
  /// @param palette for what is not on the scale
  public LogColors(int lowest, int highest, Palette palette) {
    this.lowest = lowest;
    this.highest = highest;
    zero = palette.color(Tone.SUNKEN);
    above = palette.color(Tone.DANGER);
    for (int i = 0; i < STEPS; i++) {
      colours[i] = argb(Viridis.at((double) i / (STEPS - 1)));
    }
  }

  private static int argb(Color colour) {
    return 0xff000000 | (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
  }

  /// The opaque colour of a magnitude.
  public int of(double size) {
    if (size == 0) {
      return argb(zero);
    }
    double share = (Math.log10(size) - lowest) / (highest - lowest);
    return share <= 1 ? colours[(int) Math.round(Math.max(share, 0) * (STEPS - 1))] : argb(above);
  }

  /// The power of ten at the dark end.
  int lowest() {
    return lowest;
  }

  /// The power of ten at the bright end.
  int highest() {
    return highest;
  }

  Color zero() {
    return zero;
  }

  Color above() {
    return above;
  }
}
