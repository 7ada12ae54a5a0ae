package unrolled.export;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/// Pictures made of pixels.
public final class Png {
  private Png() {}

  static void write(Figure figure, ExportSettings settings, OutputStream out) throws IOException {
    write(draw(figure, settings), out);
  }

  static void write(BufferedImage image, OutputStream out) throws IOException {
    ImageIO.write(image, "png", out);
  }

  /// What a figure looks like; a picture is as large as it is.
  public static BufferedImage draw(Figure figure, ExportSettings settings) {
    return switch (figure) {
      case Figure.Picture picture -> picture.image();
      case Figure.Drawn drawn -> draw(drawn, settings, settings.finish().scale());
    };
  }

  /// A chart or diagram with so many pixels for one.
  public static BufferedImage draw(Figure.Drawn figure, ExportSettings settings, double scale) {
    boolean clear = settings.finish().transparent();
    BufferedImage image = new BufferedImage((int) Math.round(settings.width() * scale),
        (int) Math.round(settings.height() * scale),
        clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    g2.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g2.scale(scale, scale);
    figure.draw(g2, settings.width(), settings.height(), settings.look(), !clear);
    g2.dispose();
    return image;
  }
}
