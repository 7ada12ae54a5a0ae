package unrolled.ui.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.ui.Using.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleObjectProperty;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.chart.ChartLook;
import unrolled.chart.Sketch;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Spoken;
import unrolled.engine.text.SampleText;
import unrolled.export.Caption;
import unrolled.export.ExportSettings;
import unrolled.export.Exporter;
import unrolled.export.Figure;
import unrolled.export.Format;
import unrolled.ui.Headless;
import unrolled.ui.Using;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.tokens.TokenPane;
import unrolled.ui.write.WriteViewModel;

/// A coloured text leaves the window with its colours, its letters and its numbers.
class InsightLeavesTest {
  /// The title, how many are left out, and three numbers of the colours.
  private static final int BESIDE = 5;
  /// In points, a little less than 18.
  private static final double LEGIBLE = 17.99;
  private static final Path PICTURES = Path.of("target", "pictures");

  private final SimpleObjectProperty<@Nullable Speaker> speaker =
      new SimpleObjectProperty<>(Spoken.of(SampleText.ENGLISH));
  private final WriteViewModel writing =
      new WriteViewModel(speaker, "The tide ", Runnable::run, Runnable::run);
  private final InsightViewModel model =
      new InsightViewModel(writing, Runnable::run, Runnable::run, Runnable::run);

  @BeforeEach
  void start() throws IOException {
    Headless.start();
    Files.createDirectories(PICTURES);
    for (int i = 0; i < 50; i++) {
      writing.step();
    }
  }

  private void use(Strings strings, Consumer<InsightPanel> how) {
    Using.panel(() -> new InsightPanel(model, strings, new SimpleObjectProperty<>(Theme.DARK)), how);
  }

  private Sketch shown(Strings strings) {
    Sketch[] shown = new Sketch[1];
    use(strings, panel -> shown[0] = find(panel, picture(), InsightPicture.class).shown());
    return Objects.requireNonNull(shown[0]);
  }

  private String picture() {
    return model.modeProperty().get() == InsightMode.PIN ? "insight-contrast" : "insight-picture";
  }

  private static Path write(Sketch sketch, Format format, ChartLook look, String name) throws IOException {
    Path file = PICTURES.resolve(name + "." + format.id());
    ExportSettings plain = ExportSettings.standard(format);
    Exporter.write(Figure.of(new Caption(sketch.name(), sketch.seen(), List.of("seed 1")), sketch),
        new ExportSettings(format, look, plain.width(), plain.height(), plain.finish()), file);
    return file;
  }

  @ParameterizedTest
  @CsvSource({"UNIT, WRITTEN, ENGLISH, PRINT", "UNIT, LEARNED, CHINESE, DARK",
      "LOOK, LEARNED, ENGLISH, PRINT",
      "LOOK, WRITTEN, CHINESE, LIGHT", "PIN, WRITTEN, ENGLISH, PRINT", "PIN, LEARNED, CHINESE, PRINT"})
  void itBecomesEveryForm(InsightMode mode, TextSource source, Language language, ChartLook look)
      throws IOException {
    if (language == Language.CHINESE) {
      speaker.set(Spoken.of(SampleText.CHINESE));
    }
    model.modeProperty().set(mode);
    model.sourceProperty().set(source);
    Sketch sketch = shown(new Strings(language));
    String name = "leave-%s-%s-%s".formatted(mode.id(), source.name().toLowerCase(Locale.ROOT),
        language.id());
    for (Format format : Format.OF_CHARTS) {
      assertTrue(Files.size(write(sketch, format, look, name)) > 0);
    }
    String svg = Files.readString(write(sketch, Format.SVG, look, name));
    assertTrue(svg.contains(sketch.name().replace("\"", "&quot;")), sketch.name());
    assertTrue(svg.contains("<text"));
    try (PDDocument pdf = Loader.loadPDF(write(sketch, Format.PDF, look, name).toFile())) {
      assertTrue(new PDFTextStripper().getText(pdf).startsWith(sketch.name().substring(0, 4)));
    }
  }

  /// Every token has a line, with exactly the number whose colour it has.
  @Test
  void theTableHasTheNumbersOfTheColours() throws IOException {
    List<String> lines = Files.readAllLines(
        write(shown(new Strings(Language.ENGLISH)), Format.CSV, ChartLook.PRINT, "leave-table"));
    Insight.Unit unit = (Insight.Unit) Objects.requireNonNull(model.insightProperty().get());
    assertEquals("place,token,h[1]", lines.getFirst());
    assertEquals(unit.inquiry().ids().size() + 1, lines.size());
    assertEquals("1,T," + unit.value(0), lines.get(1));
    assertEquals("9, ," + unit.value(8), lines.get(9));
  }

  /// On a slide every letter can be read at the back; what then has no room is counted.
  @Test
  void whatHasNoRoomIsCounted() throws IOException {
    model.sourceProperty().set(TextSource.LEARNED);
    Sketch sketch = shown(new Strings(Language.ENGLISH));
    String svg = Files.readString(write(sketch, Format.SVG, ChartLook.PRINT, "leave-long"));
    Matcher more = Pattern.compile("… and (\\d+) more tokens").matcher(svg);
    assertTrue(more.find());
    int left = Integer.parseInt(more.group(1));
    int tokens = sketch.table().size() - 1;
    long drawn = Pattern.compile("<text").matcher(svg).results().count();
    assertTrue(left > 0 && left < tokens);
    assertEquals(tokens - left + BESIDE, drawn);
    Matcher sizes = Pattern.compile("font-size:([\\d.]+)").matcher(svg);
    assertEquals(1, sizes.results().filter(each -> Double.parseDouble(each.group(1)) < LEGIBLE).count(),
        "only what the file begins with, which no letter has");
  }

  /// What was scrolled away stays, and what is in sight begins the picture.
  @Test
  void itBeginsWithTheFirstTokenInSight() {
    model.sourceProperty().set(TextSource.LEARNED);
    use(new Strings(Language.ENGLISH), panel -> {
      TokenPane tokens = find(panel, "insight-text", TokenPane.class);
      assertEquals(0, tokens.first());
      tokens.reveal(990);
      assertTrue(tokens.first() > 100);
      Sketch sketch = Objects.requireNonNull(find(panel, "insight-picture", InsightPicture.class).shown());
      assertEquals(1001, sketch.table().size());
      assertFalse(sketch.seen().contains("Point at"));
    });
  }

  @Test
  void nothingLeavesWhereThereIsNothing() {
    speaker.set(null);
    use(new Strings(Language.ENGLISH), panel -> {
      assertNull(panel.lookup("#insight-picture"));
      model.modeProperty().set(InsightMode.CELLS);
      assertNull(panel.lookup("#insight-picture"));
    });
  }
}
