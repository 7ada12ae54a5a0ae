package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.chart.ChartView;
import unrolled.export.Format;
import unrolled.ui.FxThread;
import unrolled.ui.export.Subject;
import unrolled.ui.text.Language;

/// Exports from the window, by button, menu and key, and the same from the command line.
class ExportUseTest extends ExportUse {
  static final List<Format> CHARTS = Format.OF_CHARTS;
  static final List<Format> FILMS = Format.OF_FILMS;

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private void openCurves(FxRobot robot) {
    robot.interact(() -> {
      model.playhead().last();
      model.open("curves");
    });
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> find("curves-chart").requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @ParameterizedTest
  @FieldSource("CHARTS")
  void aChartFromTheWindowAndFromTheCommandLineHasTheSameBytes(Format format, FxRobot robot)
      throws IOException {
    openCurves(robot);
    assertEquals("curves-chart", Objects.requireNonNull(exports().subjectProperty().get()).id());
    Path window = window(format, robot);
    assertSameBytes(command(order("curves-function", "last", 0, format, "en")), window);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @FieldSource("FILMS")
  void stepsFromTheWindowAndFromTheCommandLineHaveTheSameBytes(Format format, FxRobot robot)
      throws IOException {
    robot.push(KeyCode.CONTROL, KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> {
      exports().choose(steps());
      exports().change(exports().choiceProperty().get().with("output", "loss"));
    });
    window(format, robot);
    ExportOrder order = order(ExportOrder.STEPS, "last", 0, format, "en");
    command(new ExportOrder(order.what(), order.numbers(), order.settings(), order.language(),
        new ExportOrder.Range("output", "loss")));
    List<Path> all = files();
    assertTrue(all.size() >= 2 && all.size() % 2 == 0, all::toString);
    for (int i = 0; i < all.size() / 2; i++) {
      assertSameBytes(all.get(i), all.get(all.size() / 2 + i));
    }
  }

  private Subject steps() {
    return exports().subjectsProperty().get().stream().filter(Subject.Steps.class::isInstance).findFirst()
        .orElseThrow();
  }

  @Test
  void theMenuOfAChartOpensTheExportOfThatChart(FxRobot robot) {
    robot.interact(() -> model.open("curves"));
    WaitForAsyncUtils.waitForFxEvents();
    robot.rightClickOn("#curves-chain").clickOn("#chart-export");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(exports().openProperty().get());
    assertEquals("curves-chain", Objects.requireNonNull(exports().subjectProperty().get()).id());
  }

  @Test
  void theButtonOfAChartOpensItsExportAndEscapeClosesIt(FxRobot robot) {
    robot.interact(() -> model.open("curves"));
    WaitForAsyncUtils.waitForFxEvents();
    robot.moveTo("#curves-chart");
    robot.clickOn("#curves-chart-export");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("curves-chart", Objects.requireNonNull(exports().subjectProperty().get()).id());
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(exports().openProperty().get());
  }

  @Test
  void everyControlOfThePaneDoesWhatItSays(FxRobot robot) {
    openCurves(robot);
    choose(robot, "export-format", 1);
    assertEquals(Format.SVG, exports().choiceProperty().get().settings().format());
    choose(robot, "export-look", 2);
    assertEquals("dark", exports().choiceProperty().get().settings().look().id());
    choose(robot, "export-size", 2);
    assertEquals(600, exports().choiceProperty().get().settings().width());
    choose(robot, "export-language", 1);
    assertEquals(Language.CHINESE, exports().choiceProperty().get().language());
    check(robot, "export-outlines");
    assertTrue(exports().choiceProperty().get().settings().finish().outlines());
    check(robot, "export-transparent");
    assertTrue(exports().choiceProperty().get().settings().finish().transparent());
    choose(robot, "export-format", 0);
    choose(robot, "export-scale", 2);
    assertEquals(3, exports().choiceProperty().get().settings().finish().scale());
    choose(robot, "export-format", 4);
    check(robot, "export-bom");
    assertTrue(exports().choiceProperty().get().settings().finish().byteOrderMark());
    press(robot, "export-copy");
    assertEquals("The picture is in the clipboard.", text("export-said"));
    press(robot, "export-close");
    assertFalse(exports().openProperty().get());
  }

  @ParameterizedTest
  @FieldSource("CHARTS")
  void whateverTheLastFormWasEverythingCanBeChosenAndSaysAFormItHas(Format last, FxRobot robot) {
    openCurves(robot);
    for (Subject subject : exports().subjectsProperty().get()) {
      robot.interact(() -> {
        exports().choose(exports().subjectsProperty().get().getFirst());
        exports().change(exports().choiceProperty().get().with(last));
        exports().choose(subject);
      });
      Format now = exports().choiceProperty().get().settings().format();
      assertTrue(subject.formats().contains(now), subject::id);
      assertEquals(model.strings().get(subject.called(now)),
          FxThread.call(() -> ((MenuButton) find("export-format")).getText()));
    }
  }

  @Test
  void aRangeIsTypedAndOneThatDoesNotExistIsSaid(FxRobot robot) {
    press(robot, "export");
    robot.interact(() -> {
      exports().choose(steps());
      ((TextField) find("export-from")).setText("loss");
      ((TextField) find("export-to")).setText("forward:1");
      ((TextField) find("export-to")).fireEvent(new ActionEvent());
    });
    assertTrue(text("export-said").startsWith("There is no such range"), () -> text("export-said"));
  }

  private static void choose(FxRobot robot, String id, int item) {
    robot.interact(() -> ((MenuButton) find(id)).getItems().get(item).fire());
  }

  private static void check(FxRobot robot, String id) {
    robot.interact(() -> {
      assertTrue(find(id).isVisible(), id);
      ((ButtonBase) find(id)).fire();
      assertTrue(((CheckBox) find(id)).isSelected());
    });
  }

  @Test
  void aScreenBecomesAPictureOfItsSize(FxRobot robot) throws IOException {
    robot.push(KeyCode.CONTROL, KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    Path file = folder.resolve("screen.png");
    robot.interact(() -> {
      exports().choose(exports().subjectsProperty().get().getLast());
      exports().change(exports().choiceProperty().get().with(Format.PNG));
      exports().save(file);
    });
    var picture = ImageIO.read(file.toFile());
    double width = ((Region) find("stage")).getWidth();
    assertEquals(width, picture.getWidth(), 1.5);
  }

  @Test
  void everyChartOfTheListCanBeExported(FxRobot robot) throws IOException {
    for (String chart : App.charts()) {
      Path file = command(order(chart, "last", 4, Format.CSV, "en"));
      assertTrue(Files.readAllLines(file).size() > 2, chart);
    }
  }

  @Test
  void everyChartOfTheCurvesOffersItself(FxRobot robot) {
    openCurves(robot);
    long charts =
        ((Region) find("stage")).lookupAll(".u-chart").stream().filter(ChartView.class::isInstance).count();
    assertEquals(charts, exports().subjectsProperty().get().stream()
        .filter(each -> each instanceof Subject.Chart && each.id().startsWith("curves-")).count());
  }
}
