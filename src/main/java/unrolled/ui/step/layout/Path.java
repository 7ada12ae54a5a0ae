package unrolled.ui.step.layout;

/// A line from one box to another: a Bézier curve, or straight pieces.
///
/// @param xs points from left to right in order of travel; of a curve the two ends and the two controls between
/// @param ys their heights
/// @param curved whether it is one cubic curve through four points
public record Path(double[] xs, double[] ys, boolean curved) {
  /// A straight piece.
  public static Path line(double x0, double y0, double x1, double y1) {
    return new Path(new double[] {x0, x1}, new double[] {y0, y1}, false);
  }

  /// Where it ends, or begins for end = 0.
  public double x(int end) {
    return xs[end == 0 ? 0 : xs.length - 1];
  }

  /// Where it ends, or begins for end = 0.
  public double y(int end) {
    return ys[end == 0 ? 0 : ys.length - 1];
  }

  /// The horizontal place after a share of the way.
  public double xAt(double share) {
    return at(xs, share);
  }

  /// The vertical place after a share of the way.
  public double yAt(double share) {
    return at(ys, share);
  }

  private double at(double[] of, double share) {
    double u = Math.clamp(share, 0, 1);
    if (curved) {
      double v = 1 - u;
      return v * v * v * of[0] + 3 * v * v * u * of[1] + 3 * v * u * u * of[2] + u * u * u * of[3];
    }
    double left = u * length();
    for (int i = 1; i < xs.length; i++) {
      double piece = Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
      if (left <= piece || i == xs.length - 1) {
        return of[i - 1] + (of[i] - of[i - 1]) * (piece == 0 ? 1 : Math.min(1, left / piece));
      }
      left -= piece;
    }
    return of[of.length - 1];
  }

  private double length() {
    double sum = 0;
    for (int i = 1; i < xs.length; i++) {
      sum += Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
    }
    return sum;
  }

  /// The direction of travel at an end, in radians.
  public double angle(int end) {
    int n = xs.length - 1;
    int from = end == 0 ? 0 : n - 1;
    return Math.atan2(ys[from + 1] - ys[from], xs[from + 1] - xs[from]);
  }

  /// Whether any of it can be seen between two heights and two sides.
  public boolean touches(Box view) {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    for (double x : xs) {
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
    return right >= view.x() && left <= view.right();
  }
}
