package unrolled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import unrolled.chart.Points;
import unrolled.chart.Series;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.export.ExportSettings;
import unrolled.export.Exporter;
import unrolled.export.Figure;
import unrolled.export.Film;
import unrolled.export.Format;
import unrolled.export.Frame;
import unrolled.export.Progress;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.export.ExportChoice;
import unrolled.ui.text.Language;

class LessonDeckTest {
  private static final int TANH = 7;
  private static final int RADIUS = 10;
  private static final int RELU = 15;
  private static final int TEXT = 20;

  @TempDir
  private Path folder;

  @BeforeAll
  static void start() {
    Headless.start();
  }

  private static Film film(Language language) {
    return LessonDeck.film(ExportChoice.of(ExportSettings.standard(Format.PPTX), language));
  }

  private static List<Series> lines(Frame frame) {
    return ((Figure.Chart) frame.figure()).still().series();
  }

  private static Points line(Frame frame, int index) {
    return lines(frame).get(index).points();
  }

  private static double grown(Points points) {
    return points.y(0) / points.y(points.size() - 1);
  }

  @Test
  void theExampleShowsTheArticlesNumbers() {
    Frame first = film(Language.ENGLISH).frames().apply(0);
    assertTrue(first.figure().caption().title().startsWith("AB → C: t = 1"), first.figure().caption()::title);
    assertTrue(String.join(" ", first.arithmetic()).contains("tanh"), first.arithmetic()::toString);
    assertTrue(first.figure().caption().made().stream().anyMatch(each -> each.contains("H = 3")));
  }

  @Test
  void whatIsSaidOfGradientsIsSoInTheNumbersOfItsSlide() {
    Frame radius = film(Language.ENGLISH).frames().apply(RADIUS);
    assertTrue(grown(line(radius, 0)) <= 1e-8, "vanishing");
    assertTrue(Math.abs(Math.log10(grown(line(radius, 1)))) <= 1.5, "healthy");
    assertTrue(grown(line(radius, 2)) >= 1e3, "exploding");
    Frame relu = film(Language.ENGLISH).frames().apply(RELU);
    assertEquals("Cure? ReLU", relu.figure().caption().title());
    assertTrue(grown(line(relu, 1)) < grown(line(relu, 0)), "ReLU vanishes faster than tanh");
    assertTrue(grown(line(relu, 2)) > 0.01, "with identity it does not");
  }

  @Test
  void theProgramAsWrittenHasTheLowerLossAndSaysNothing() {
    Frame text = film(Language.ENGLISH).frames().apply(TEXT);
    Points written = line(text, 0);
    Points corrected = line(text, 1);
    assertEquals(101, written.size());
    assertTrue(written.y(100) < corrected.y(100));
    assertEquals(List.of("As written: Here is    ", "Corrected: Here is some sample text to"),
        text.arithmetic());
  }

  @Test
  void everySlideHasATitleWordsAndNotesAndChartsThatCanBeEdited() throws IOException {
    Path file = folder.resolve("lesson.pptx");
    Film film = film(Language.CHINESE);
    Exporter.write(film, ExportSettings.standard(Format.PPTX), file, Progress.NONE);
    try (InputStream in = Files.newInputStream(file); XMLSlideShow show = new XMLSlideShow(in)) {
      assertEquals(film.size(), show.getSlides().size());
      for (XSLFSlide slide : show.getSlides()) {
        List<String> texts = slide.getShapes().stream().filter(XSLFTextShape.class::isInstance)
            .map(each -> ((XSLFTextShape) each).getText()).toList();
        assertEquals(2, texts.size());
        assertTrue(texts.stream().noneMatch(String::isBlank), texts::toString);
        assertTrue(texts.getLast().codePoints().anyMatch(Character::isIdeographic), texts::toString);
        assertFalse(Objects.requireNonNull(slide.getNotes()).getShapes().isEmpty());
      }
      long charts = show.getSlides().stream().flatMap(slide -> slide.getShapes().stream())
          .filter(each -> each instanceof XSLFGraphicFrame frame && frame.hasChart()).count();
      assertEquals(12, charts);
      assertEquals("tanh 及其斜率", show.getSlides().get(TANH).getTitle());
    }
  }

  /// The window may be doing anything meanwhile; what asked it for something would wait here for ever.
  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingOfItWaitsForTheWindow() throws IOException {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch busy = new CountDownLatch(1);
    FxThread.later(() -> {
      busy.countDown();
      await(written);
    });
    await(busy);
    Path file = folder.resolve("apart.pdf");
    try {
      Exporter.write(film(Language.CHINESE), ExportSettings.standard(Format.PDF), file, Progress.NONE);
      for (String chart : App.charts()) {
        ExportOrder order = new ExportOrder(chart, new ExportOrder.Numbers(Setup.standard(), "last",
            TrainingPlan.standard(), Experiment.RADIUS, 1), ExportSettings.standard(Format.SVG), "zh",
            new ExportOrder.Range("first", "last"));
        Exports.write(order, folder.resolve(chart + ".svg"), Progress.NONE);
      }
    } finally {
      written.countDown();
    }
    assertTrue(Files.size(file) > 0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theCommandLineWritesTheSameBytes() throws IOException {
    Path window = folder.resolve("window.pptx");
    Path command = folder.resolve("command.pptx");
    ExportSettings settings = ExportSettings.standard(Format.PPTX);
    Exporter.write(film(Language.ENGLISH), settings, window, Progress.NONE);
    Exports.write(new ExportOrder(ExportOrder.LESSON, new ExportOrder.Numbers(Setup.standard(), "last",
        TrainingPlan.standard(), Experiment.RADIUS, 0), settings, "en",
        new ExportOrder.Range("first", "last")), command, Progress.NONE);
    assertArrayEquals(Files.readAllBytes(command), Files.readAllBytes(window));
  }
}
