package unrolled.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Tone;
import unrolled.ui.theme.Viridis;

/// Colours of numbers between two ends, evenly; what lies beyond an end has its colour.
public final class SpanColors implements ColorScale {
  private static final int STEPS = 512;

  private final double low;
  private final double high;
  private final Paint paint;
  private final Palette palette;
  private final int[] colours = new int[STEPS];
  private final int missing;

  private SpanColors(double low, double high, Paint paint, Palette palette) {
    this.low = low;
    this.high = high;
    this.paint = paint;
    this.palette = palette;
    missing = ColorScale.argb(palette.color(Tone.DANGER));
    for (int i = 0; i < STEPS; i++) {
      colours[i] = ColorScale.argb(at((double) i / (STEPS - 1)));
    }
  }

  /// Signed numbers, symmetric about 0.
  public static SpanColors signed(double limit, Palette palette) {
    return new SpanColors(-limit, limit, (now, share) -> now.diverging((2 * share - 1) * limit, limit),
        palette);
  }

  /// Shares from 0, the ground, to 1, a colour.
  public static SpanColors share(Tone full, Palette palette) {
    return new SpanColors(0, 1,
        (now, share) -> now.color(Tone.ZERO).interpolate(now.color(full), share), palette);
  }

  /// Shares from 0 to 1 in the colours of magnitudes, the same in every theme.
  public static SpanColors viridis(Palette palette) {
    return new SpanColors(0, 1, (_, share) -> Viridis.at(share), palette);
  }

  /// What colour a share of the scale has in a theme.
  private interface Paint {
    Color of(Palette palette, double share);
  }

  @Override
  public int of(double number) {
    return Double.isNaN(number)
        ? missing
        : colours[(int) Math.round(Math.clamp((number - low) / (high - low), 0, 1) * (STEPS - 1))];
  }

  @Override
  public Color at(double share) {
    return paint.of(palette, share);
  }

  @Override
  public SpanColors in(Palette other) {
    return new SpanColors(low, high, paint, other);
  }

  @Override
  public List<Tick> ticks(int room) {
    List<Tick> ticks = new ArrayList<>();
    for (double share : room < 3 ? new double[] {1, 0} : new double[] {1, 0.5, 0}) {
      ticks.add(new Tick(share, TickFormat.write(low + share * (high - low))));
    }
    return ticks;
  }

  @Override
  public @Nullable Color above() {
    return null;
  }

  @Override
  public @Nullable Color zero() {
    return null;
  }
}
