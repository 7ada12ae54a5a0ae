package unrolled.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Trace;
import unrolled.export.Caption;
import unrolled.export.ExportSettings;
import unrolled.export.Exporter;
import unrolled.export.Film;
import unrolled.export.Format;
import unrolled.export.Progress;
import unrolled.ui.Headless;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;

/// Reads the pages of stepped runs back: their words, and how large their numbers are.
class StepFilmTest {
  /// What a slide's back row can read.
  private static final double LEAST = 18;
  private static final double ROUNDING = 0.05;

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"RNN_TANH", "LSTM", "GRU"})
  void everyPageHasItsWordsAndNumbersThatTheBackRowCanRead(CellKind cell) throws IOException {
    Headless.start();
    Setup setup = Setup.standard().withCell(cell).withPreset(Preset.RANDOM, InitializerKind.UNIFORM, 1);
    Trace trace = setup.trace();
    StepSubject subject = new StepSubject(trace, setup.architecture(), setup.alphabet(), setup.sequence());
    Film film = new StepFilm(subject, new Strings(Language.CHINESE)).of(
        new Range(trace.size() / 3, trace.size() / 3 + 2), new Caption("Film", "seen", List.of("seed 1")));
    Path file = folder.resolve("film.pdf");
    Exporter.write(film, ExportSettings.standard(Format.PDF), file, Progress.NONE);
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertEquals(3, pdf.getNumberOfPages());
      for (int page = 1; page <= 3; page++) {
        Sizes sizes = new Sizes(page);
        String text = sizes.text(pdf).replaceAll("\\s", "");
        var frame = film.frames().apply(page - 1);
        assertTrue(text.contains(frame.sentence().replaceAll("\\s", "")), text);
        assertTrue(text.contains(frame.figure().caption().title().replaceAll("\\s", "")), text);
        assertTrue(sizes.points.size() > 3, "numbers in the picture: " + sizes.points);
        assertTrue(sizes.points.stream().allMatch(size -> size >= LEAST - ROUNDING),
            () -> "sizes " + sizes.points);
      }
    }
  }

  /// The sizes of all numbers of a page, by their decimal points.
  private static final class Sizes extends PDFTextStripper {
    private final List<Double> points = new ArrayList<>();

    Sizes(int page) {
      setStartPage(page);
      setEndPage(page);
    }

    String text(PDDocument pdf) throws IOException {
      StringWriter text = new StringWriter();
      writeText(pdf, text);
      return text.toString();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      if (text.getUnicode().equals(".")) {
        points.add((double) text.getTextMatrix().getScalingFactorY());
      }
      super.processTextPosition(text);
    }
  }
}
