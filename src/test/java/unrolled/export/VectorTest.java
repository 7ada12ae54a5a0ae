package unrolled.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import unrolled.chart.ChartLook;
import unrolled.export.ExportSettings.Finish;

/// Reads vector graphics, pages and tables back.
class VectorTest {
  private static ExportSettings settings(Format format, Finish finish) {
    return new ExportSettings(format, ChartLook.PRINT, 960, 540, finish);
  }

  private static Document svg(boolean outlines) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Svg.write(Samples.curves(), settings(Format.SVG, new Finish(1, false, outlines, false)), bytes);
    return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static List<String> texts(Document svg) {
    NodeList all = svg.getElementsByTagName("text");
    return IntStream.range(0, all.getLength()).mapToObj(i -> all.item(i).getTextContent()).toList();
  }

  @Test
  void svgHasTextAsTextAndSaysWhatItShows() throws Exception {
    Document svg = svg(false);
    assertTrue(texts(svg).contains("激活值"), () -> texts(svg).toString());
    assertTrue(texts(svg).contains(Samples.TITLE));
    assertEquals(Samples.TITLE, svg.getElementsByTagName("title").item(0).getTextContent());
    assertEquals("0 0 960 540", svg.getDocumentElement().getAttribute("viewBox"));
  }

  @Test
  void svgIsReadWithoutTheNetAndNamesFontsToTakeWhereTheOneIsMissing() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Svg.write(Samples.curves(), settings(Format.SVG, Finish.PLAIN), bytes);
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertFalse(text.contains("<!DOCTYPE"));
    assertTrue(text.contains("font-family:'Unrolled Sans','Noto Sans CJK SC',sans-serif"));
  }

  @Test
  void svgHasTextAsShapesWhereThatIsWanted() throws Exception {
    Document svg = svg(true);
    assertEquals(List.of(), texts(svg));
    assertTrue(svg.getElementsByTagName("path").getLength() > 20);
  }

  private static PDDocument pdf(Figure.Chart figure) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Pdf.write(figure, settings(Format.PDF, Finish.PLAIN), bytes);
    return Loader.loadPDF(bytes.toByteArray());
  }

  @Test
  void pdfHasChineseAsTextInAnEmbeddedSubset() throws IOException {
    try (PDDocument pdf = pdf(Samples.curves())) {
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains("净输入, a"), text);
      assertTrue(text.replaceAll("\\s", "").contains("激活值"), "upright: a letter a line");
      assertTrue(text.contains("∂L/∂h"), text);
      assertEquals(960, pdf.getPage(0).getMediaBox().getWidth());
      assertEquals(Samples.TITLE, pdf.getDocumentInformation().getTitle());
      boolean[] found = {false};
      var form = pdf.getPage(0).getResources();
      for (var name : form.getXObjectNames()) {
        var inner = ((PDFormXObject) form.getXObject(name))
            .getResources();
        for (var font : inner.getFontNames()) {
          found[0] |= inner.getFont(font).isEmbedded() && inner.getFont(font).getName().contains("+");
        }
      }
      assertTrue(found[0], "a subset that is embedded");
    }
  }

  private static String csv(Figure.Chart figure, boolean mark) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Csv.write(figure, settings(Format.CSV, new Finish(1, false, false, mark)), bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csvHasExactlyTheNumbersWhateverTheCountry() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      List<String> lines = csv(Samples.curves(), false).lines().toList();
      assertEquals("series,\"净输入, a\",激活值", lines.getFirst());
      var still = Samples.curves().still();
      int count = still.series().stream().mapToInt(each -> each.points().size()).sum();
      assertEquals(count + 1, lines.size());
      String[] first = lines.get(1).split(",", -1);
      assertEquals(still.series().getFirst().points().x(0), Double.parseDouble(first[1]));
      assertEquals(still.series().getFirst().points().y(0), Double.parseDouble(first[2]));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void csvBeginsWithAMarkOnlyWhereThatIsWanted() throws IOException {
    assertTrue(csv(Samples.curves(), true).startsWith("\uFEFFseries"));
    assertFalse(csv(Samples.curves(), false).startsWith("\uFEFF"));
  }

  @Test
  void csvOfAHeatMapIsALineForEachPlaceThatHasANumber() throws IOException {
    List<String> lines = csv(Samples.heat(), false).lines().toList();
    assertEquals(20 * 4 - 1 + 1, lines.size());
    assertEquals("step,t,heat", lines.getFirst());
    assertEquals("1.0,2,10.0", lines.get(1));
    assertEquals("20.0,4,0.0", lines.getLast());
  }
}
