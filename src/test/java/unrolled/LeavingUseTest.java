package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.NumberText;
import unrolled.engine.trace.Trace;
import unrolled.export.Format;
import unrolled.ui.bytime.ByTime;
import unrolled.ui.export.Subject;

/// Formulas and what each timestep taught leave from the window, and the same from the command line.
class LeavingUseTest extends ExportUse {
  static final List<Format> FORMULAS = Format.OF_DIAGRAMS;
  static final List<Format> BARS = Format.OF_CHARTS;

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private Path command(String what, String cursor, Format format, String language) throws IOException {
    return command(order(what, cursor, 0, format, language));
  }

  @ParameterizedTest
  @FieldSource("FORMULAS")
  void aFormulaFromTheInspectorAndFromTheCommandLineHasTheSameBytes(Format format, FxRobot robot)
      throws IOException {
    robot.interact(() -> {
      model.playhead().last();
      session.selectedProperty()
          .set(NumberText.parse("h_l0[2]", trace(), new Cursor(trace().size(), 0)).orElseThrow());
    });
    WaitForAsyncUtils.waitForFxEvents();
    press(robot, "inspector-export");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("inspector-formula", Objects.requireNonNull(exports().subjectProperty().get()).id());
    Path window = window(format, robot);
    assertSameBytes(command(ExportOrder.formula("h_l0[2]"), "last", format, "en"), window);
  }

  @ParameterizedTest
  @FieldSource("BARS")
  void whatEachTimestepTaughtHasTheSameBytes(Format format, FxRobot robot) throws IOException {
    robot.interact(model.playhead()::last);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> exports().choose(exports().subjectsProperty().get().stream()
        .filter(each -> each.id().equals("step-by-time")).findFirst().orElseThrow()));
    Path window = window(format, robot);
    assertSameBytes(command("step-by-time", "last", format, "en"), window);
  }

  @Test
  void theTableOfWhatEachTimestepTaughtHasTheNumbersOfTheTrace() throws IOException {
    Trace trace = trace();
    ByTime parts =
        Objects.requireNonNull(ByTime.taughtBy(trace, trace.at(new Cursor(trace.size(), 0)).step()));
    List<String> lines = Files.readAllLines(command("step-by-time", "last", Format.CSV, "en"));
    assertEquals("timestep t,share along ∂L/∂b_y", lines.getFirst());
    assertEquals(
        IntStream.range(0, parts.groups().size())
            .mapToObj(i -> (i + 1) + "," + parts.groups().get(i).part()).toList(),
        lines.subList(1, lines.size()));
  }

  @Test
  void aFormulaIsReadBackFromVectors() throws IOException {
    String svg = Files.readString(command(ExportOrder.formula(ExportOrder.COMPUTED), "forward:2",
        Format.SVG, "zh"));
    for (String sign : List.of("隐藏状态", "= tanh(<", ">= 0.761594<", ">hh<")) {
      assertTrue(svg.contains(sign), sign);
    }
    Path pdf = command(ExportOrder.formula("weight_hh_l0.grad[3,1]"), "last", Format.PDF, "zh");
    try (PDDocument page = Loader.loadPDF(pdf.toFile())) {
      String text = new PDFTextStripper().getText(page);
      assertTrue(text.contains("权重的梯度") && text.contains("−0.610544"), text);
    }
  }

  @Test
  void aNumberThatNothingBringsAboutIsRefusedInASentence() {
    for (String number : List.of("h_l0", "h_l9", "h_l0[4]", "h_l0[0]", "head.weight[1,9]", "")) {
      String cursor = number.equals("h_l0") ? "first" : "last";
      IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class,
          () -> command(ExportOrder.formula(number), cursor, Format.PNG, "en"));
      assertTrue(String.valueOf(wrong.getMessage()).contains("unrolled list"), wrong.getMessage());
    }
  }

  @Test
  void theMenuOfAFormulaOpensItsExport(FxRobot robot) {
    robot.interact(model.playhead()::last);
    WaitForAsyncUtils.waitForFxEvents();
    robot.rightClickOn("#inspector-formula").clickOn("#chart-export");
    WaitForAsyncUtils.waitForFxEvents();
    Subject subject = Objects.requireNonNull(exports().subjectProperty().get());
    assertEquals("inspector-formula", subject.id());
    assertEquals(Format.OF_DIAGRAMS, subject.formats());
  }

  @Test
  void theButtonOfTheBarsOpensTheirExport(FxRobot robot) {
    robot.interact(model.playhead()::last);
    WaitForAsyncUtils.waitForFxEvents();
    robot.moveTo("#step-by-time");
    robot.clickOn("#step-by-time-export");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("step-by-time", Objects.requireNonNull(exports().subjectProperty().get()).id());
  }

  @Test
  void allBarsHaveANameOnTheCommandLine() throws IOException {
    for (String chart : List.of("gradients-split", "text-choice")) {
      List<String> lines = Files.readAllLines(command(chart, "last", Format.CSV, "en"));
      assertTrue(lines.size() > 10, lines::toString);
    }
  }
}
