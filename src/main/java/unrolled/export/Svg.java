package unrolled.export;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import unrolled.ui.theme.Fonts;

/// Vector graphics. Text as text asks for the app's font and takes the reader's own sans serif where it is missing;
/// text as shapes looks the same everywhere.
final class Svg {
  private static final String FONT = "font-family:'" + Fonts.FAMILY + "'";
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private Svg() {}

  static void write(Figure.Drawn figure, ExportSettings settings, OutputStream out) throws IOException {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment(null);
    context.setPrecision(3);
    SVGGraphics2D g2 = new SVGGraphics2D(context, settings.finish().outlines());
    g2.setSVGCanvasSize(new Dimension(settings.width(), settings.height()));
    boolean ground = !settings.finish().transparent();
    figure.draw(g2, settings.width(), settings.height(), settings.look(), ground);
    Element root = g2.getRoot();
    root.setAttribute("viewBox", "0 0 " + settings.width() + " " + settings.height());
    root.setAttribute("role", "img");
    describe(root, "desc", figure.caption().notes());
    describe(root, "title", figure.caption().title());
    StringWriter text = new StringWriter();
    g2.stream(root, text, true, false);
    out.write(clean(text.toString()).getBytes(StandardCharsets.UTF_8));
  }

  /// Without the type of document, which readers would fetch from elsewhere; and with fonts to take where the app's is
  /// missing.
  private static String clean(String svg) {
    return svg.replaceFirst("<!DOCTYPE[^>]*>\\s*", "").replace(FONT, FONT + ",'Noto Sans CJK SC',sans-serif");
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void describe(Element root, String tag, String text) {
    Element element = root.getOwnerDocument().createElementNS(NAMESPACE, tag);
    element.setTextContent(text);
    root.insertBefore(element, root.getFirstChild());
  }
}
