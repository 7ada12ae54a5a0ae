package unrolled.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import unrolled.ui.text.Numbers;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Tone;
import unrolled.ui.theme.Viridis;

/// Colours of magnitudes on an absolute logarithmic scale, the same for every run. What is smaller than the scale has
/// its darkest colour; exactly 0, and what is larger or not finite, have colours of their own.
public final class LogColors implements ColorScale {
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
      colours[i] = ColorScale.argb(at((double) i / (STEPS - 1)));
    }
  }

  @Override
  public int of(double size) {
    if (size == 0) {
      return ColorScale.argb(zero);
    }
    double share = (Math.log10(size) - lowest) / (highest - lowest);
    return share <= 1 ? colours[(int) Math.round(Math.max(share, 0) * (STEPS - 1))] : ColorScale.argb(above);
  }

  @Override
  public Color at(double share) {
    return Viridis.at(share);
  }

  @Override
  public List<Tick> ticks(int room) {
    int decades = highest - lowest;
    int every = Math.max(1, Math.ceilDiv(decades, Math.max(1, room)));
    List<Tick> ticks = new ArrayList<>();
    for (int power = highest; power >= lowest; power -= every) {
      ticks.add(new Tick((power - lowest) / (double) decades,
          power == 0 ? "1" : "10" + Numbers.superscript(power)));
    }
    return ticks;
  }

  @Override
  public LogColors in(Palette palette) {
    return new LogColors(lowest, highest, palette);
  }

  @Override
  public Color zero() {
    return zero;
  }

  @Override
  public Color above() {
    return above;
  }
}
