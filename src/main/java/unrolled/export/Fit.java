package unrolled.export;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Pictures as large as a place allows, whole and in its middle.
final class Fit {
  private Fit() {}

  /// The rectangle a picture takes of a place.
  static Rectangle2D within(Rectangle2D place, BufferedImage image) {
    double scale = Math.min(place.getWidth() / image.getWidth(), place.getHeight() / image.getHeight());
    double width = image.getWidth() * scale;
    double height = image.getHeight() * scale;
    return new Rectangle2D.Double(place.getX() + (place.getWidth() - width) / 2,
        place.getY() + (place.getHeight() - height) / 2, width, height);
  }

  static void draw(Graphics2D g2, BufferedImage image, double width, double height) {
    Rectangle2D at = within(new Rectangle2D.Double(0, 0, width, height), image);
    AffineTransform onto = AffineTransform.getTranslateInstance(at.getX(), at.getY());
    onto.scale(at.getWidth() / image.getWidth(), at.getHeight() / image.getHeight());
    g2.drawImage(image, onto, null);
  }
}
