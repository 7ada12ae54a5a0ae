package unrolled.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where the window was, in screen coordinates.
///
/// @param maximized whether it filled the screen; the rest then says where it goes when it no longer does
public record Place(double x, double y, double width, double height, boolean maximized) {
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 700;
  private static final double PREFERRED_WIDTH = 1440;
  private static final double PREFERRED_HEIGHT = 900;

  /// A window in the middle of a screen.
  public static Place middleOf(Rectangle2D screen) {
    double width = Math.min(PREFERRED_WIDTH, screen.getWidth());
    double height = Math.min(PREFERRED_HEIGHT, screen.getHeight());
    return new Place(
        screen.getMinX() + (screen.getWidth() - width) / 2,
        screen.getMinY() + (screen.getHeight() - height) / 2,
        width,
        height,
        false);
  }

  /// The same place, moved and shrunk so that it lies wholly on the screen it overlaps most.
  ///
  /// @param screens the visible areas, at least one
  public Place within(List<Rectangle2D> screens) {
    Rectangle2D best = screens.getFirst();
    for (Rectangle2D screen : screens) {
      best = overlap(screen) > overlap(best) ? screen : best;
    }
    double w = Math.min(Math.max(width, LEAST_WIDTH), best.getWidth());
    double h = Math.min(Math.max(height, LEAST_HEIGHT), best.getHeight());
    return new Place(
        Math.clamp(x, best.getMinX(), best.getMaxX() - w),
        Math.clamp(y, best.getMinY(), best.getMaxY() - h),
        w,
        h,
        maximized);
  }

  private double overlap(Rectangle2D screen) {
    double w = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
    double h = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
    return w <= 0 || h <= 0 ? 0 : w * h;
  }

  /// As one line.
  String write() {
    return x + " " + y + " " + width + " " + height + " " + maximized;
  }

  /// Reads [#write()]; empty for anything else.
  static Optional<Place> read(String line) {
    String[] parts = line.split(" ", -1);
    try {
      Place place = new Place(
          Double.parseDouble(parts[0]),
          Double.parseDouble(parts[1]),
          Double.parseDouble(parts[2]),
          Double.parseDouble(parts[3]),
          Boolean.parseBoolean(parts[4]));
      return place.isFinite() ? Optional.of(place) : Optional.empty();
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private boolean isFinite() {
    return Double.isFinite(x + y + width + height);
  }
}
