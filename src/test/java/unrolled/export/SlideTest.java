package unrolled.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import unrolled.chart.Axis;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.chart.Series;

/// Reads slides back.
class SlideTest {
  private static XMLSlideShow read(Figure.Chart figure) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Pptx.write(figure, ExportSettings.standard(Format.PPTX), bytes);
    return new XMLSlideShow(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static XSLFChart chart(XMLSlideShow show) {
    return show.getSlides().getFirst().getRelations().stream().filter(XSLFChart.class::isInstance)
        .map(XSLFChart.class::cast).findFirst().orElseThrow();
  }

  private static String notes(XSLFSlide slide) {
    StringBuilder text = new StringBuilder();
    for (XSLFTextShape each : slide.getNotes().getPlaceholders()) {
      text.append(each.getText());
    }
    return text.toString();
  }

  @Test
  void theChartHoldsEveryNumberThatIsShownInDrawingAndTable() throws Exception {
    Figure.Chart figure = Samples.decades();
    try (XMLSlideShow show = read(figure)) {
      XSLFChart chart = chart(show);
      XDDFScatterChartData data = (XDDFScatterChartData) chart.getChartSeries().getFirst();
      XSSFSheet sheet = chart.getWorkbook().getSheetAt(0);
      List<Series> all = figure.still().series();
      assertEquals(all.size(), data.getSeriesCount());
      for (int i = 0; i < all.size(); i++) {
        CTScatterSer drawn = ((XDDFScatterChartData.Series) data.getSeries(i)).getCTScatterSer();
        assertEquals(all.get(i).name(), drawn.getTx().getStrRef().getStrCache().getPtArray(0).getV());
        Points points = all.get(i).points();
        assertEquals(points.size(), drawn.getYVal().getNumRef().getNumCache().getPtCount().getVal());
        for (int p = 0; p < points.size(); p++) {
          assertEquals(points.x(p), number(drawn.getXVal().getNumRef().getNumCache().getPtArray(p).getV()));
          assertEquals(points.y(p), number(drawn.getYVal().getNumRef().getNumCache().getPtArray(p).getV()));
          assertEquals(points.x(p), sheet.getRow(p + 1).getCell(2 * i).getNumericCellValue());
          assertEquals(points.y(p), sheet.getRow(p + 1).getCell(2 * i + 1).getNumericCellValue());
        }
      }
    }
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  @Test
  void axesAreAsWideAsShownAndLogarithmicWhereTheyWere() throws Exception {
    Figure.Chart figure = Samples.decades();
    try (XMLSlideShow show = read(figure)) {
      CTValAx x = chart(show).getCTChart().getPlotArea().getValAxArray(0);
      CTValAx y = chart(show).getCTChart().getPlotArea().getValAxArray(1);
      assertEquals(figure.still().x().high(), x.getScaling().getMax().getVal());
      assertEquals(figure.still().y().low(), y.getScaling().getMin().getVal());
      assertEquals(10, y.getScaling().getLogBase().getVal());
      assertTrue(!x.getScaling().isSetLogBase());
    }
  }

  @Test
  void marksStandOnRoundNumbersFromEndToEnd() {
    assertEquals(0.5, Ticks.unit(Axis.linear("a", -1.16, 1.16)));
    assertEquals(-1.5, Ticks.below(-1.16, 0.5));
    assertEquals(-1.5, Ticks.below(-1.5, 0.5));
    assertEquals(0.3, Ticks.below(0.3, 0.1));
    assertEquals(1, Ticks.unit(new Axis("t", Scale.COUNT, 1, 3, false)));
  }

  @Test
  void typeIsLargeEnoughForTheBackRowAndLinesAreThick() throws Exception {
    try (XMLSlideShow show = read(Samples.curves())) {
      var area = chart(show).getCTChart().getPlotArea();
      for (CTValAx axis : area.getValAxArray()) {
        assertTrue(axis.getTxPr().getPArray(0).getPPr().getDefRPr().getSz() >= 1800);
        assertTrue(axis.getTitle().getTx().getRich().getPArray(0).getRArray(0).getRPr().getSz() >= 1800);
      }
      assertTrue(chart(show).getCTChart().getLegend().getTxPr().getPArray(0).getPPr().getDefRPr().getSz()
          >= 1800);
      for (CTScatterSer series : area.getScatterChartArray(0).getSerArray()) {
        assertTrue(series.getSpPr().getLn().isSetNoFill() || series.getSpPr().getLn().getW() >= 2 * 12_700);
      }
    }
  }

  @Test
  void theSlideIsWideHasATitleWordsForTheBlindAndNotes() throws Exception {
    try (XMLSlideShow show = read(Samples.curves())) {
      assertEquals(16.0 / 9, show.getPageSize().getWidth() / show.getPageSize().getHeight(), 1e-9);
      XSLFSlide slide = show.getSlides().getFirst();
      assertEquals(Samples.TITLE, slide.getTitle());
      assertTrue(slide.getXmlObject().xmlText().contains("descr=\"A line falls 从左到右.\""));
      assertTrue(notes(slide).contains("A line falls 从左到右."));
      assertTrue(notes(slide).contains("seed 7"));
      assertFalse(notes(slide).contains("2013"), "the day of the library's pattern says nothing");
    }
  }

  private static XSLFPictureShape picture(XMLSlideShow show) {
    return show.getSlides().getFirst().getShapes().stream()
        .filter(XSLFPictureShape.class::isInstance).map(XSLFPictureShape.class::cast).findFirst()
        .orElseThrow();
  }

  /// The title of the slide is the only one: under another name the picture is the same.
  @Test
  void theNameOfAHeatMapStandsOnItsSlideOnce() throws Exception {
    try (XMLSlideShow one = read(Samples.heat("heat")); XMLSlideShow other = read(Samples.heat("梯度"))) {
      assertEquals("梯度", other.getSlides().getFirst().getTitle());
      assertArrayEquals(picture(one).getPictureData().getData(), picture(other).getPictureData().getData());
    }
    ExportSettings settings = ExportSettings.standard(Format.PNG);
    Figure.Chart named = Samples.heat("梯度");
    Frame page = new Frame(named, "A sentence.", List.of());
    Frame same = new Frame(new Figure.Chart(named.caption(), Samples.heat("heat").still()), "A sentence.",
        List.of());
    ByteArrayOutputStream pages = new ByteArrayOutputStream();
    ByteArrayOutputStream alike = new ByteArrayOutputStream();
    Png.write(page.image(settings), pages);
    Png.write(same.image(settings), alike);
    assertArrayEquals(pages.toByteArray(), alike.toByteArray());
  }

  @Test
  void aHeatMapIsAPictureThatIsDescribed() throws Exception {
    try (XMLSlideShow show = read(Samples.heat())) {
      XSLFPictureShape picture = picture(show);
      assertTrue(picture.getXmlObject().xmlText().contains("descr=\"A line falls"));
      assertEquals(1920, picture.getPictureData().getImageDimensionInPixels().width);
    }
  }

  @Test
  void aFilmIsASlideForEachStepWithItsSentenceAndItsArithmetic() throws IOException {
    Film film = new Film(new Caption("Film", "Three steps.", List.of("seed 7")), 3, 2,
        i -> new Frame(
            new Figure.Picture(new Caption("Step " + (i + 1), "seen", List.of("seed 7")),
                new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB)),
            "Sentence " + (i + 1), List.of("1 · 2 = " + i)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Pptx.write(film, ExportSettings.standard(Format.PPTX), Progress.NONE, bytes);
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(3, show.getSlides().size());
      XSLFSlide second = show.getSlides().get(1);
      assertEquals("Step 2", second.getTitle());
      List<String> texts = second.getShapes().stream().filter(XSLFTextShape.class::isInstance)
          .map(each -> ((XSLFTextShape) each).getText()).toList();
      assertTrue(texts.stream().anyMatch(each -> each.contains("Sentence 2") && each.contains("1 · 2 = 1")));
      second.getShapes().stream().filter(XSLFTextShape.class::isInstance)
          .flatMap(each -> ((XSLFTextShape) each).getTextParagraphs().stream())
          .flatMap(each -> each.getTextRuns().stream()).filter(each -> !each.getRawText().isBlank())
          .map(XSLFTextRun::getFontSize).map(Objects::requireNonNull)
          .forEach(size -> assertTrue(size >= 18, () -> "type of " + size));
      assertNotNull(second.getNotes());
    }
  }
}
