package unrolled.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.chart.ChartLook;
import unrolled.chart.Charts;
import unrolled.chart.Still;
import unrolled.export.Caption;
import unrolled.export.Figure;
import unrolled.export.Film;
import unrolled.export.Format;
import unrolled.export.Frame;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.text.Language;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;

class ExportViewModelTest {
  @TempDir
  private Path folder;

  private final Settings settings = new Settings(new MemoryStore());
  private final Strings strings = new Strings(Language.ENGLISH);
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final ExportViewModel model =
      new ExportViewModel(settings, strings, Runnable::run, Runnable::run);
  private final Subject chart = new Subject.Chart("sine", "sine", true, this::figure);
  private final Subject steps = new Subject.Steps("steps", "steps", ExportViewModelTest::film);

  private Figure.Chart figure() {
    String name = strings.get("export.title");
    return new Figure.Chart(new Caption(name, "seen", List.of()),
        Still.of(Charts.curves(name, "x", "y"), "more"));
  }

  private static Film film(ExportChoice choice) {
    if (choice.from().equals("nowhere")) {
      throw new NotThere("export.range");
    }
    return new Film(new Caption("Film", "seen", List.of()), 3, 2,
        i -> new Frame(new Figure.Picture(new Caption("Step " + i, "It happens.", List.of()),
            new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB)), "It happens.", List.of()));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> String.valueOf(each.getFileName())).sorted().toList();
    }
  }

  @Test
  void whatIsChosenIsPreviewedAndWritten() throws IOException {
    model.open(List.of(chart, steps), null);
    assertEquals(chart, model.subjectProperty().get());
    assertNotNull(model.previewProperty().get());
    model.change(model.choiceProperty().get().with(Format.CSV));
    model.save(folder.resolve("sine.csv"));
    assertEquals(Message.of("export.done", "sine.csv"), model.saidProperty().get());
    assertEquals(List.of("sine.csv"), files());
    assertFalse(model.busyProperty().get());
  }

  @Test
  void theLanguageIsThatOfTheChoiceAndTheWindowKeepsItsOwn() throws IOException {
    model.open(List.of(chart), null);
    model.change(model.choiceProperty().get().with(Format.SVG).with(Language.CHINESE));
    model.save(folder.resolve("sine.svg"));
    assertTrue(Files.readString(folder.resolve("sine.svg")).contains(">导出<"));
    assertEquals(Language.ENGLISH, strings.language());
  }

  @Test
  void anotherThingKeepsTheFormOnlyWhereItCanHaveIt() {
    model.open(List.of(chart, steps), null);
    model.change(model.choiceProperty().get().with(Format.SVG));
    model.choose(steps);
    assertEquals(Format.PPTX, model.choiceProperty().get().settings().format());
    model.change(model.choiceProperty().get().with(Format.PDF));
    model.choose(chart);
    assertEquals(Format.PDF, model.choiceProperty().get().settings().format());
  }

  @Test
  void theNextExportBeginsWithTheLastChoice() {
    model.open(List.of(chart), null);
    model.change(model.choiceProperty().get().with(Format.PNG).with(ChartLook.DARK).with(600, 600)
        .with(Language.CHINESE));
    ExportViewModel next = new ExportViewModel(settings, strings, Runnable::run, Runnable::run);
    assertEquals(model.choiceProperty().get(), next.choiceProperty().get());
  }

  @Test
  void whatWasRememberedWronglyCountsAsNeverWritten() {
    settings.rememberExport("png,print,1,1,9,x,y,z,en");
    ExportViewModel next = new ExportViewModel(settings, strings, Runnable::run, Runnable::run);
    assertEquals(ExportChoice.standard(Language.ENGLISH), next.choiceProperty().get());
  }

  @Test
  void aFolderThatIsMissingIsASentenceInBothLanguages() throws IOException {
    model.open(List.of(chart), null);
    model.save(folder.resolve("nowhere").resolve("sine.pptx"));
    Message said = model.saidProperty().get();
    assertEquals(Message.of("export.problem.folder-missing"), said);
    assertEquals("文件夹不存在。请选择另一个。",
        strings.speaking(Language.CHINESE, () -> strings.get("export.problem.folder-missing")));
    assertEquals(List.of(), files());
  }

  @Test
  void aRangeThatDoesNotExistIsSaidAndNothingIsWritten() throws IOException {
    model.open(List.of(steps), null);
    model.change(model.choiceProperty().get().with("nowhere", "last"));
    assertEquals(Message.of("export.range"), model.saidProperty().get());
    assertNull(model.previewProperty().get());
    model.save(folder.resolve("steps.gif"));
    assertEquals(List.of(), files());
  }

  @Test
  void whatIsCancelledLeavesNothing() throws IOException {
    ExportViewModel slow = new ExportViewModel(settings, strings, later::add, Runnable::run);
    slow.open(List.of(steps), null);
    slow.save(folder.resolve("steps.pptx"));
    assertTrue(slow.busyProperty().get());
    slow.cancel();
    while (!later.isEmpty()) {
      later.remove().run();
    }
    assertEquals(Message.of("export.cancelled"), slow.saidProperty().get());
    assertFalse(slow.busyProperty().get());
    assertEquals(List.of(), files());
  }

  @Test
  void manyPicturesAreCountedAndNamed() throws IOException {
    model.open(List.of(steps), null);
    model.change(model.choiceProperty().get().with(Format.PNG));
    model.save(folder.resolve("steps.png"));
    assertEquals(List.of("steps-1.png", "steps-2.png", "steps-3.png"), files());
    assertEquals("3 pictures, steps-1.png to steps-3.png, are written.",
        strings.get(Objects.requireNonNull(model.saidProperty().get())));
  }

  /// Some of them would be of no use to anybody.
  @Test
  void whereOneOfManyCannotBeWrittenNoneIsLeft() throws IOException {
    Files.createDirectory(folder.resolve("steps-2.png"));
    model.open(List.of(steps), null);
    model.change(model.choiceProperty().get().with(Format.PNG));
    model.save(folder.resolve("steps.png"));
    assertEquals(List.of("steps-2.png"), files());
    assertEquals(Message.of("export.problem.is-folder"), model.saidProperty().get());
  }

  @Test
  void tooLittleMemoryIsASentenceAndTheNextExportGoesOn() throws IOException {
    Subject endless = new Subject.Steps("steps", "steps", _ -> new Film(
        new Caption("Film", "seen", List.of()), 3, 2, i -> {
          throw new OutOfMemoryError("Java heap space, at " + i);
        }));
    ExportViewModel writing = new ExportViewModel(settings, strings, later::add, Runnable::run);
    writing.open(List.of(endless), null);
    later.clear();
    writing.save(folder.resolve("steps.pptx"));
    later.remove().run();
    assertEquals(Message.of("export.problem.memory"), writing.saidProperty().get());
    assertFalse(writing.busyProperty().get());
    assertEquals(List.of(), files());
  }

  @Test
  void withNothingToExportThatIsSaid() {
    model.open(List.of(), null);
    assertEquals(Message.of("export.nothing"), model.saidProperty().get());
    assertNull(model.subjectProperty().get());
  }
}
