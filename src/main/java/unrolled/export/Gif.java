package unrolled.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/// A film that begins again at its end.
final class Gif {
  private static final String IMAGE = "javax_imageio_gif_image_1.0";
  /// Hundredths of a second a picture is shown, the last one longer.
  private static final int DELAY = 150;
  private static final int LAST = 400;

  private Gif() {}

  static void write(Film film, ExportSettings settings, Progress progress, OutputStream out)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < film.size(); i++) {
        progress.at(i, film.size());
        BufferedImage image = opaque(film.frames().apply(i).image(settings));
        IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        about.setFromTree(IMAGE, control(about, i == film.size() - 1 ? LAST : DELAY));
        writer.writeToSequence(new IIOImage(image, null, about), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private static BufferedImage opaque(BufferedImage image) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = opaque.createGraphics();
    g2.drawImage(image, 0, 0, Color.WHITE, null);
    g2.dispose();
    return opaque;
  }

  private static IIOMetadataNode control(IIOMetadata about, int delay) {
    IIOMetadataNode root = (IIOMetadataNode) Objects.requireNonNull(about.getAsTree(IMAGE));
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("delayTime", String.valueOf(delay));
    control.setAttribute("transparentColorIndex", "0");
    IIOMetadataNode forever = new IIOMetadataNode("ApplicationExtension");
    forever.setAttribute("applicationID", "NETSCAPE");
    forever.setAttribute("authenticationCode", "2.0");
    forever.setUserObject(new byte[] {1, 0, 0});
    child(root, "ApplicationExtensions").appendChild(forever);
    return root;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode child = new IIOMetadataNode(name);
    root.appendChild(child);
    return child;
  }
}
