package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.engine.program.WordPlane;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.export.ExportSettings;
import unrolled.export.Format;
import unrolled.export.Progress;
import unrolled.ui.FxThread;
import unrolled.ui.Snapshots;
import unrolled.ui.prose.stage.CourseView;

/// What the stages of the article's program show leaves with exactly its numbers, by a button on it.
class StagesLeaveTest extends LaboratoryUse {
  private static final int EPOCHS = 3;

  @TempDir
  private Path folder;

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private CourseView shown(String stage, FxRobot robot) {
    robot.interact(() -> {
      model.open("text");
      laboratory.writing().show(PictureRequest.Text.program("corrected", stage), EPOCHS);
    });
    WaitForAsyncUtils.waitForFxEvents();
    return FxThread.call(() -> laboratory.writing().model().courses().getFirst());
  }

  private Path file(String chart, Format format) throws IOException {
    Path file = folder.resolve(chart + "." + format.id());
    Exports.write(new ExportOrder(chart, new ExportOrder.Numbers(Setup.standard(), "last",
        TrainingPlan.standard(), Experiment.RADIUS, EPOCHS), ExportSettings.standard(format), "en",
        new ExportOrder.Range("first", "last")), file, Progress.NONE);
    return file;
  }

  private static List<String> words(CourseView now) {
    List<String> words = new ArrayList<>(now.course().program().dictionary());
    words.set(0, "padding");
    return words;
  }

  private static XSLFChart chart(XMLSlideShow show) {
    return show.getSlides().getFirst().getRelations().stream().filter(XSLFChart.class::isInstance)
        .map(XSLFChart.class::cast).findFirst().orElseThrow();
  }

  @Test
  void barsHaveTheNumbersOfTheirWords(FxRobot robot) throws Exception {
    CourseView now = shown("softmax", robot);
    double[] p = now.reading().probabilities();
    int target = now.course().program().rows().get(now.row()).target();
    List<String> lines = Files.readAllLines(file("text-softmax-corrected", Format.CSV));
    assertEquals("word,target,other words", lines.getFirst());
    assertEquals(IntStream.range(0, p.length)
        .mapToObj(i -> words(now).get(i) + (i == target ? "," + p[i] + "," : ",," + p[i])).toList(),
        lines.subList(1, lines.size()));
    byte[] slide = Files.readAllBytes(file("text-softmax-corrected", Format.PPTX));
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(slide))) {
      var bars = (XDDFBarChartData) chart(show).getChartSeries().getFirst();
      assertEquals(2, bars.getSeriesCount());
      XSSFSheet table = chart(show).getWorkbook().getSheetAt(0);
      for (int i = 0; i < p.length; i++) {
        assertEquals(words(now).get(i), bars.getSeries(0).getCategoryData().getPointAt(i));
        assertEquals(p[i], table.getRow(i + 1).getCell(i == target ? 1 : 2).getNumericCellValue());
      }
    }
  }

  @Test
  void theEmbeddingHasTheNumbersOfItsRows(FxRobot robot) throws IOException {
    WordPlane plane = shown("embedding", robot).epoch().plane();
    List<String> words = words(FxThread.call(() -> laboratory.writing().model().courses().getFirst()));
    List<String> expected = new ArrayList<>();
    int columns = plane.shape().columns();
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < words.size(); row++) {
        expected.add((column + 1.0) + "," + words.get(row) + "," + plane.embedding()[row * columns + column]);
      }
    }
    List<String> lines = Files.readAllLines(file("text-embedding-corrected", Format.CSV));
    assertEquals(expected, lines.subList(1, lines.size()));
    String svg = Files.readString(file("text-embedding-corrected", Format.SVG));
    words.forEach(word -> assertEquals(2, svg.split(">" + word + "<", -1).length, word));
  }

  @Test
  void theMapHasEveryWordAtItsPlaceWithItsNameAndItsWay(FxRobot robot) throws IOException {
    CourseView now = shown("embedding", robot);
    List<String> lines = Files.readAllLines(file("text-map-corrected", Format.CSV));
    List<String> words = words(now);
    for (int word = 0; word < words.size(); word++) {
      WordPlane plane = now.epoch().plane();
      String place = words.get(word) + "," + plane.at(word, 0) + "," + plane.at(word, 1);
      assertEquals(1, lines.stream().filter(place::equals).count(), place);
      String way = "way of “" + words.get(word) + "”,";
      assertEquals(EPOCHS + 1, lines.stream().filter(line -> line.startsWith(way)).count(), way);
    }
    byte[] slide = Files.readAllBytes(file("text-map-corrected", Format.PPTX));
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(slide))) {
      var points = (XDDFScatterChartData) chart(show).getChartSeries().getFirst();
      long named = IntStream.range(0, points.getSeriesCount())
          .mapToObj(i -> ((XDDFScatterChartData.Series) points.getSeries(i)).getCTScatterSer())
          .filter(CTScatterSer::isSetDLbls).filter(each -> each.getDLbls().getShowSerName().getVal()).count();
      assertEquals(words.size(), named);
    }
  }

  @ParameterizedTest
  @CsvSource({"softmax, probabilities", "linear, logits", "embedding, heat", "embedding, map"})
  void aButtonOnItOpensItsExport(String stage, String node, FxRobot robot) throws IOException {
    shown(stage, robot);
    String id = "corrected-" + node;
    robot.moveTo("#" + id);
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage seen = FxThread.call(() -> find("stage").snapshot(null, null));
    Snapshots.write(javafx.embed.swing.SwingFXUtils.fromFXImage(seen, null),
        Files.createDirectories(Path.of("target", "pictures")).resolve("leaving-" + node + ".png"));
    robot.clickOn("#" + id + "-export");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(id, Objects.requireNonNull(laboratory.exports().subjectProperty().get()).id());
    assertEquals(Arrays.asList(Format.PNG, Format.SVG, Format.PDF, Format.PPTX, Format.CSV),
        laboratory.exports().subjectProperty().get().formats());
  }
}
