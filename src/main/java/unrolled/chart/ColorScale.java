package unrolled.chart;

import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import unrolled.ui.theme.Palette;

/// Colours of numbers: what a [Raster] is painted with, and what a [ColorBar] explains.
public interface ColorScale {
  /// A place on the bar and what is written there.
  ///
  /// @param share 0 at the lower end, 1 at the upper
  record Tick(double share, String text) {}

  /// The opaque colour of a number.
  int of(double number);

  /// The colour at a place of the bar.
  ///
  /// @param share 0 at the lower end, 1 at the upper
  Color at(double share);

  /// The ticks, from top to bottom, no more than there is room for.
  List<Tick> ticks(int room);

  /// The colour of what lies above the scale; null where nothing does.
  @Nullable
  Color above();

  /// The colour of exactly 0 where 0 has no place on the scale; null where it has.
  @Nullable
  Color zero();

  /// The same scale in the colours of another theme.
  ColorScale in(Palette palette);

  /// An opaque colour as a number.
  static int argb(Color colour) {
    return 0xff000000 | (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
  }
}
