package unrolled.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import unrolled.chart.ChartLook;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Variable;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceView;
import unrolled.export.ExportSettings.Finish;
import unrolled.ui.Headless;
import unrolled.ui.step.StepDrawing;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// Reads the unrolled network back from files.
class DiagramTest {
  private final Setup setup = Setup.standard();
  private final Trace trace = setup.trace();

  private Figure.Diagram diagram(int position, Language language) {
    Headless.start();
    StepSubject subject = new StepSubject(trace, setup.architecture(), setup.alphabet(), 0);
    StepDrawing drawing = new StepDrawing(subject, position, null, new Strings(language));
    return new Figure.Diagram(new Caption("title", "seen", List.of()),
        (g2, width, height, look, ground) -> drawing.draw(g2, width, height, look.theme(), ground));
  }

  private static ExportSettings settings(Format format) {
    return new ExportSettings(format, ChartLook.LIGHT, 1920, 1080, Finish.PLAIN);
  }

  private static byte[] written(Figure.Diagram figure, Format format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    switch (format) {
      case SVG -> Svg.write(figure, settings(format), bytes);
      case PDF -> Pdf.write(figure, settings(format), bytes);
      case PPTX -> Pptx.write(figure, settings(format), bytes);
      default -> Csv.write(figure, settings(format), bytes);
    }
    return bytes.toByteArray();
  }

  private static Document svg(Figure.Diagram figure) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(written(figure, Format.SVG)));
  }

  private static List<String> texts(Document svg) {
    NodeList all = svg.getElementsByTagName("text");
    return new ArrayList<>(
        IntStream.range(0, all.getLength()).mapToObj(i -> all.item(i).getTextContent()).toList());
  }

  /// What is written of a variable at a timestep, as the window formats it.
  private List<String> formatted(String name, int time, int position) {
    TraceView view = trace.at(new Cursor(position, 0));
    Variable variable = trace.graph().find(name).orElseThrow();
    Numbers numbers = new Numbers(new Strings(Language.ENGLISH));
    List<String> all = new ArrayList<>();
    for (double each : view.row(variable, Quantity.VALUE, time, 0)) {
      all.add(numbers.format(each));
    }
    return all;
  }

  @Test
  void svgHasEveryNumberOfTheTraceThatIsKnownAsText() throws Exception {
    int last = trace.size();
    List<String> texts = texts(svg(diagram(last, Language.ENGLISH)));
    List<String> expected = new ArrayList<>(formatted("logits", 1, last));
    expected.addAll(formatted("h_l0", 1, last));
    expected.addAll(formatted("probabilities", 1, last));
    for (String number : expected) {
      assertTrue(texts.remove(number), () -> number + " of " + expected + " not in " + texts);
    }
  }

  @Test
  void whatIsNotYetKnownIsNotWritten() throws Exception {
    List<String> texts = texts(svg(diagram(1, Language.ENGLISH)));
    for (String number : formatted("probabilities", 1, trace.size())) {
      assertFalse(texts.contains(number), number);
    }
  }

  @Test
  void nothingOfItIsAPictureAndItHasAShapeForEachCell() throws Exception {
    Document svg = svg(diagram(trace.size(), Language.ENGLISH));
    assertEquals(0, svg.getElementsByTagName("image").getLength());
    NodeList all = svg.getElementsByTagName("rect");
    long round = IntStream.range(0, all.getLength()).filter(i -> ((Element) all.item(i)).hasAttribute("rx"))
        .count();
    assertTrue(round >= 40, () -> round + " cells");
  }

  @Test
  void pdfHasTheSameTextInBothLanguages() throws IOException {
    int last = trace.size();
    for (Language language : Language.values()) {
      try (PDDocument pdf = Loader.loadPDF(written(diagram(last, language), Format.PDF))) {
        String text = new PDFTextStripper().getText(pdf);
        formatted("probabilities", 1, last)
            .forEach(number -> assertTrue(text.contains(number), () -> number + " not in " + text));
        assertTrue(text.contains(new Strings(language).get("step.title.update")), text);
      }
    }
  }

  @Test
  void aSlideHasItAsASharpPicture() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow(
        new ByteArrayInputStream(written(diagram(trace.size(), Language.CHINESE), Format.PPTX)))) {
      XSLFPictureShape picture = show.getSlides().getFirst().getShapes().stream()
          .filter(XSLFPictureShape.class::isInstance).map(XSLFPictureShape.class::cast).findFirst()
          .orElseThrow();
      assertEquals(1920, picture.getPictureData().getImageDimensionInPixels().width);
    }
  }
}
