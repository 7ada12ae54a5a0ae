package unrolled.ui.step.layout;

/// A rectangle of the diagram, in its own units; y grows downwards.
public record Box(double x, double y, double width, double height) {
  /// A box around a centre.
  static Box around(double centerX, double centerY, double width, double height) {
    return new Box(centerX - width / 2, centerY - height / 2, width, height);
  }

  /// The right edge.
  public double right() {
    return x + width;
  }

  /// The lower edge.
  public double bottom() {
    return y + height;
  }

  /// The middle from left to right.
  public double centerX() {
    return x + width / 2;
  }

  /// The middle from top to bottom.
  public double centerY() {
    return y + height / 2;
  }

  /// Whether a point lies in it.
  public boolean contains(double px, double py) {
    return px >= x && px < right() && py >= y && py < bottom();
  }

  /// Whether it shares more than a border with another.
  public boolean overlaps(Box other) {
    double slack = 1e-6;
    return x < other.right() - slack && other.x < right() - slack
        && y < other.bottom() - slack && other.y < bottom() - slack;
  }

  /// Whether another lies in it.
  public boolean encloses(Box other) {
    double slack = 1e-6;
    return other.x >= x - slack && other.right() <= right() + slack
        && other.y >= y - slack && other.bottom() <= bottom() + slack;
  }

  /// The smallest box around both.
  public Box with(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(left, top, Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /// The same, larger on every side.
  public Box grown(double by) {
    return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
  }

  /// The same elsewhere.
  Box shifted(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }
}
