package unrolled.ui.export;

import java.util.Arrays;
import java.util.Locale;
import unrolled.chart.ChartLook;
import unrolled.export.ExportSettings;

/// Sizes that are of use; the command line takes any.
enum PictureSize {
  /// All of a slide.
  SLIDE(ChartLook.SLIDE_WIDTH, ChartLook.SLIDE_HEIGHT),
  /// Half of a slide.
  HALF(480, 400),
  /// As high as wide.
  SQUARE(600, 600),
  /// A small screen.
  HD(1280, 720),
  /// A screen.
  FULL_HD(1920, 1080);

  private final int width;
  private final int height;

  PictureSize(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /// The end of its node id and text.
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// The one that settings have; a slide where they have another.
  static PictureSize of(ExportSettings settings) {
    return Arrays.stream(values())
        .filter(size -> size.width == settings.width() && size.height == settings.height()).findFirst()
        .orElse(SLIDE);
  }
}
