package unrolled.export;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import unrolled.chart.ChartLook;
import unrolled.chart.Painter;

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
    return paint(figure, image(settings.width(), settings.height(), scale, clear), settings.look(), scale);
  }

  /// The same on its ground.
  static BufferedImage draw(Painter painter, double width, double height, ChartLook look, double scale) {
    return paint(painter, image(width, height, scale, false), look, scale);
  }

  private static BufferedImage image(double width, double height, double scale, boolean clear) {
    return new BufferedImage((int) Math.round(width * scale), (int) Math.round(height * scale),
        clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
  }

  private static BufferedImage paint(Painter painter, BufferedImage image, ChartLook look, double scale) {
    Graphics2D g2 = image.createGraphics();
    g2.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g2.scale(scale, scale);
    painter.draw(g2, image.getWidth() / scale, image.getHeight() / scale, look,
        !image.getColorModel().hasAlpha());
    g2.dispose();
    return image;
  }
}
