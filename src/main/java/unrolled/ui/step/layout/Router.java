package unrolled.ui.step.layout;

import java.util.List;

/// Finds the way from one box to another.
final class Router {
  private static final double OVERLAP = 6;
  private static final double STEP = 3;
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

  /// First straight up or down from the middle, then sideways into the target, as wires are laid.
  static Path elbow(Box from, Box to) {
    boolean up = to.centerY() < from.centerY();
    boolean right = to.centerX() > from.centerX();
    double x0 = from.centerX();
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

  /// The way through a free corridor above the target.
  static Path over(Box from, Box to, List<Box> obstacles) {
    boolean right = to.centerX() > from.centerX();
    double x0 = right ? from.right() : from.x();
    double out = x0 + (right ? 6 : -6);
    double x1 = to.centerX();
    double y = to.y() - 3;
    Box way = new Box(Math.min(out, x1), 0, Math.abs(x1 - out), 0);
    while (y > 0 && isBlocked(way, y, obstacles)) {
      y -= STEP;
    }
    return new Path(new double[] {x0, out, out, x1, x1},
        new double[] {from.centerY(), from.centerY(), y, y, to.y()}, false);
  }

  private static boolean isBlocked(Box way, double y, List<Box> obstacles) {
    Box corridor = new Box(way.x(), y - 2, way.width(), 4);
    return obstacles.stream().anyMatch(corridor::overlaps);
  }
}
