package unrolled.chart;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Theme;

/// How a chart looks that leaves the window.
public enum ChartLook {
  /// White and large enough for the back row: on a slide all type has 18 points or more, all lines 2.
  PRINT(Theme.PROJECTOR),
  /// As in the window's light theme.
  LIGHT(Theme.LIGHT),
  /// As in the dark theme.
  DARK(Theme.DARK),
  /// As in the projector's theme.
  PROJECTOR(Theme.PROJECTOR);

  /// A slide in points: 13⅓ by 7½ inches.
  public static final int SLIDE_WIDTH = 960;
  /// The height of a slide in points.
  public static final int SLIDE_HEIGHT = 540;

  private static final double TYPE = 1.5;
  private static final double LINES = 1.5;

  private final Theme theme;

  ChartLook(Theme theme) {
    this.theme = theme;
  }

  /// The name in settings and on the command line.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The look of an id.
  public static Optional<ChartLook> of(String id) {
    return Arrays.stream(values()).filter(look -> look.id().equals(id)).findFirst();
  }

  /// The theme a window has in this look.
  public Theme theme() {
    return theme;
  }

  /// Its colours.
  public Palette palette() {
    return theme.palette();
  }

  /// The size of type in a picture of a size, as a multiple of the normal one.
  public double scale(double width, double height) {
    return of(width, height).scale();
  }

  /// The look of a chart of a size; what is printed grows with the picture, since it is shown as large as a slide.
  ChartTheme of(double width, double height) {
    if (this != PRINT) {
      return new ChartTheme(theme);
    }
    double slides = Math.max(width / SLIDE_WIDTH, height / SLIDE_HEIGHT);
    return new ChartTheme(theme.palette(), TYPE * slides, LINES * slides);
  }
}
