package unrolled.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// The shape of a point: what tells it from others where colour does not.
public enum Marker {
  /// No mark.
  NONE,
  /// ●
  CIRCLE,
  /// ■
  SQUARE,
  /// ◆
  DIAMOND,
  /// ▲
  TRIANGLE,
  /// ▼
  TRIANGLE_DOWN,
  /// ✚
  PLUS,
  /// ✖
  CROSS,
  /// ○, not filled
  RING;

  /// Its outline around 0.
  ///
  /// @param radius in pixels
  Shape shape(double radius) {
    double r = radius;
    return switch (this) {
      case NONE, CIRCLE, RING -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
      case SQUARE -> new Rectangle2D.Double(-0.88 * r, -0.88 * r, 1.76 * r, 1.76 * r);
      case DIAMOND -> polygon(r, 0, -1.25, 1.1, 0, 0, 1.25, -1.1, 0);
      case TRIANGLE -> polygon(r, 0, -1.15, 1.1, 0.85, -1.1, 0.85);
      case TRIANGLE_DOWN -> polygon(r, 0, 1.15, 1.1, -0.85, -1.1, -0.85);
      case PLUS -> plus(r);
      case CROSS -> AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(plus(r));
    };
  }

  boolean isFilled() {
    return this != RING;
  }

  private static Shape plus(double r) {
    double a = 0.36;
    double b = 1.2;
    return polygon(r, -a, -b, a, -b, a, -a, b, -a, b, a, a, a, a, b, -a, b, -a, a, -b, a, -b, -a, -a, -a);
  }

  private static Shape polygon(double r, double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0] * r, corners[1] * r);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i] * r, corners[i + 1] * r);
    }
    path.closePath();
    return path;
  }
}
