package unrolled.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import unrolled.chart.BarStill;
import unrolled.ui.theme.Tone;

/// Reads bars back.
class BarsTest {
  private static final double[] KEPT = {0.625, 1.0 / 3, Double.NaN};
  private static final double[] CUT = {Double.NaN, -0.25, 0.1};

  private static Figure.Bars bars(boolean sideways) {
    return new Figure.Bars(new Caption("概率 p", "three bars", List.of("seed 7")),
        new BarStill("概率 p", "token", "p", List.of("词", "b", "b"), List.of(
            new BarStill.Piece("kept", palette -> palette.color(Tone.FORWARD), KEPT),
            new BarStill.Piece("cut", palette -> palette.color(Tone.MARK), CUT)), sideways));
  }

  private static byte[] written(Format format, boolean sideways) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Exporter.write(bars(sideways), ExportSettings.standard(format), bytes);
    return bytes.toByteArray();
  }

  @Test
  void aSlideHasBarsWhoseNumbersCanBeEdited() throws Exception {
    for (boolean sideways : new boolean[] {false, true}) {
      try (XMLSlideShow show =
          new XMLSlideShow(new ByteArrayInputStream(written(Format.PPTX, sideways)))) {
        XSLFChart chart = show.getSlides().getFirst().getRelations().stream()
            .filter(XSLFChart.class::isInstance).map(XSLFChart.class::cast).findFirst().orElseThrow();
        CTBarChart drawn = chart.getCTChart().getPlotArea().getBarChartArray(0);
        assertEquals(sideways ? STBarDir.BAR : STBarDir.COL, drawn.getBarDir().getVal());
        assertEquals(STBarGrouping.STACKED, drawn.getGrouping().getVal());
        XSSFSheet sheet = chart.getWorkbook().getSheetAt(0);
        List<double[]> pieces = List.of(KEPT, CUT);
        for (int i = 0; i < pieces.size(); i++) {
          assertNumbers(pieces.get(i), drawn, sheet, i);
        }
        assertEquals("词", sheet.getRow(1).getCell(0).getStringCellValue());
        assertTrue(show.getSlides().getFirst().getXmlObject().xmlText().contains("descr=\"three bars\""));
      }
    }
  }

  private static void assertNumbers(double[] expected, CTBarChart drawn, XSSFSheet sheet, int piece) {
    CTNumVal[] points =
        drawn.getSerArray(piece).getVal().getNumRef().getNumCache().getPtArray();
    int seen = 0;
    for (CTNumVal point : points) {
      assertEquals(expected[(int) point.getIdx()], Double.parseDouble(point.getV()));
      assertEquals(expected[(int) point.getIdx()],
          sheet.getRow((int) point.getIdx() + 1).getCell(piece + 1).getNumericCellValue());
      seen++;
    }
    assertEquals(2, seen, "a bar without this piece has no number");
  }

  @Test
  void aTableHasExactlyTheNumbers() throws IOException {
    String text = new String(written(Format.CSV, false), StandardCharsets.UTF_8);
    assertEquals(List.of("token,kept,cut", "词,0.625,", "b,0.3333333333333333,-0.25", "b,,0.1"),
        text.lines().toList());
  }

  @Test
  void vectorsHaveNamesAndLegendAsText() throws IOException {
    String svg = new String(written(Format.SVG, true), StandardCharsets.UTF_8);
    for (String name : List.of("概率 p", ">词<", ">kept<", ">cut<")) {
      assertTrue(svg.contains(name), name);
    }
    try (PDDocument pdf = Loader.loadPDF(written(Format.PDF, true))) {
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains("概率 p") && text.contains("词") && text.contains("kept"), text);
    }
  }
}
