package unrolled.ui.step.layout;

import java.util.List;

/// Finds the way from one box to another.
final class Router {
  private static final double OVERLAP = 6;
  private static final double CORNER = 6;
  private static final double STEP = 3;
  private static final double FARTHEST = 160;
  private static final int SAMPLES = 24;

  private Router() {}

  /// A short way: straight where the boxes face each other, else one curve.
  static Path direct(Box from, Box to) {
    double across = Math.max(to.x() - from.right(), from.x() - to.right());
    double along = Math.max(to.y() - from.bottom(), from.y() - to.bottom());
    return along >= across ? vertical(from, to) : horizontal(from, to);
  }

  private static Path vertical(Box from, Box to) {
    boolean up = to.centerY() < from.centerY();
    double y0 = up ? from.y() : from.bottom();
    double y1 = up ? to.bottom() : to.y();
    double low = Math.max(from.x(), to.x());
    double high = Math.min(from.right(), to.right());
    if (high - low >= OVERLAP) {
      double center = from.width() < to.width() ? from.centerX() : to.centerX();
      double x = Math.clamp(center, low, high);
      return Path.line(x, y0, x, y1);
    }
    double middle = (y0 + y1) / 2;
    return new Path(new double[] {from.centerX(), from.centerX(), to.centerX(), to.centerX()},
        new double[] {y0, middle, middle, y1}, true);
  }

  private static Path horizontal(Box from, Box to) {
    boolean right = to.centerX() > from.centerX();
    double x0 = right ? from.right() : from.x();
    double x1 = right ? to.x() : to.right();
    double low = Math.max(from.y(), to.y());
    double high = Math.min(from.bottom(), to.bottom());
    if (high - low >= OVERLAP) {
      double center = from.height() < to.height() ? from.centerY() : to.centerY();
      double y = Math.clamp(center, low, high);
      return Path.line(x0, y, x1, y);
    }
    double middle = (x0 + x1) / 2;
    return new Path(new double[] {x0, middle, middle, x1},
        new double[] {from.centerY(), from.centerY(), to.centerY(), to.centerY()}, true);
  }

  /// First straight up or down, then sideways into the target, as wires are laid.
  ///
  /// @param corner whether it leaves near the corner that is nearest to the target, else in the middle
  static Path elbow(Box from, Box to, boolean corner) {
    boolean up = to.centerY() < from.centerY();
    boolean right = to.centerX() > from.centerX();
    double near = right ? from.right() - CORNER : from.x() + CORNER;
    double x0 = corner ? near : from.centerX();
    double x1 = right ? to.x() : to.right();
    double y0 = up ? from.y() : from.bottom();
    return new Path(new double[] {x0, x0, x1}, new double[] {y0, to.centerY(), to.centerY()}, false);
  }

  /// Whether an elbow is possible: the target lies clearly beside and clearly above or below.
  static boolean canElbow(Box from, Box to) {
    double above = from.y() - to.centerY();
    double below = to.centerY() - from.bottom();
    boolean beside = from.centerX() < to.x() - 4 || from.centerX() > to.right() + 4;
    return beside && Math.max(above, below) > 4;
  }

  /// From side to side.
  static Path sideways(Box from, Box to) {
    return horizontal(from, to);
  }

  /// Whether a way runs through something.
  static boolean crosses(Path path, List<Box> obstacles) {
    for (int i = 1; i < SAMPLES; i++) {
      double x = path.xAt((double) i / SAMPLES);
      double y = path.yAt((double) i / SAMPLES);
      if (obstacles.stream().anyMatch(box -> box.contains(x, y))) {
        return true;
      }
    }
    return false;
  }

  /// The way along a line below the target, as many targets share it.
  ///
  /// @param offset how far below the target the line lies
  static Path bus(Box from, Box to, double offset) {
    double line = to.bottom() + offset;
    double x1 = to.centerX();
    if (from.y() > line) {
      double x0 = from.centerX();
      return new Path(new double[] {x0, x0, x1, x1}, new double[] {from.y(), line, line, to.bottom()}, false);
    }
    boolean right = to.centerX() > from.centerX();
    double x0 = right ? from.right() : from.x();
    double out = x0 + (right ? 6 : -6);
    return new Path(new double[] {x0, out, out, x1, x1},
        new double[] {from.centerY(), from.centerY(), line, line, to.bottom()}, false);
  }

  /// The way through a free corridor above the target; below it where it comes from below.
  static Path over(Box from, Box to, List<Box> obstacles) {
    boolean right = to.centerX() > from.centerX();
    double x0 = right ? from.right() : from.x();
    double x1 = to.centerX();
    double y = to.bottom() < from.y() ? to.bottom() + 6 : to.y() - 3;
    double end = to.bottom() < from.y() ? to.bottom() : to.y();
    double away = end == to.y() ? -STEP : STEP;
    double out = x0 + (right ? 6 : -6);
    while (y > 0 && isBlocked(across(out, x1, y), obstacles)) {
      y += away;
    }
    while (Math.abs(out - x0) < FARTHEST && isBlocked(down(out, y, from.centerY()), obstacles)) {
      out += right ? STEP : -STEP;
    }
    return new Path(new double[] {x0, out, out, x1, x1},
        new double[] {from.centerY(), from.centerY(), y, y, end}, false);
  }

  private static Box across(double one, double other, double y) {
    return new Box(Math.min(one, other), y - 2, Math.abs(one - other), 4);
  }

  private static Box down(double x, double one, double other) {
    return new Box(x - 2, Math.min(one, other), 4, Math.abs(one - other));
  }

  private static boolean isBlocked(Box way, List<Box> obstacles) {
    return obstacles.stream().anyMatch(way::overlaps);
  }
}
