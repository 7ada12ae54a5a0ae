package unrolled.export;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Vector graphics. Text as text asks for the app's font and takes the reader's own sans serif where it is missing; text
/// as shapes looks the same everywhere.
final class Svg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private Svg() {}

  static void write(Figure.Chart chart, ExportSettings settings, OutputStream out) throws IOException {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment(null);
    context.setPrecision(3);
    SVGGraphics2D g2 = new SVGGraphics2D(context, settings.finish().outlines());
    g2.setSVGCanvasSize(new Dimension(settings.width(), settings.height()));
    boolean ground = !settings.finish().transparent();
    chart.still().draw(g2, settings.width(), settings.height(), settings.look(), ground);
    Element root = g2.getRoot();
    root.setAttribute("viewBox", "0 0 " + settings.width() + " " + settings.height());
    root.setAttribute("role", "img");
    describe(root, "desc", chart.caption().notes());
    describe(root, "title", chart.caption().title());
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    g2.stream(root, writer, true, false);
    writer.flush();
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
