package unrolled.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Tone;

/// Colours of numbers between two ends, evenly; what lies beyond an end has its colour.
public final class SpanColors implements ColorScale {
  private static final int STEPS = 512;

  private final double low;
  private final double high;
  private final DoubleFunction<Color> colour;
  private final int[] colours = new int[STEPS];
  private final int missing;

  private SpanColors(double low, double high, DoubleFunction<Color> colour, Palette palette) {
    this.low = low;
    this.high = high;
    this.colour = colour;
    missing = ColorScale.argb(palette.color(Tone.DANGER));
    for (int i = 0; i < STEPS; i++) {
      colours[i] = ColorScale.argb(colour.apply((double) i / (STEPS - 1)));
    }
  }

  /// Signed numbers, symmetric about 0.
  public static SpanColors signed(double limit, Palette palette) {
    return new SpanColors(-limit, limit, share -> palette.diverging((2 * share - 1) * limit, limit), palette);
  }

  /// Shares from 0, the ground, to 1, a colour.
  public static SpanColors share(Tone full, Palette palette) {
    Color ground = palette.color(Tone.ZERO);
    return new SpanColors(0, 1, share -> ground.interpolate(palette.color(full), share), palette);
  }

  @Override
  public int of(double number) {
    return Double.isNaN(number)
        ? missing
        : colours[(int) Math.round(Math.clamp((number - low) / (high - low), 0, 1) * (STEPS - 1))];
  }

  @Override
  public Color at(double share) {
    return colour.apply(share);
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
