package unrolled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.export.ExportSettings;
import unrolled.export.Format;
import unrolled.export.Progress;
import unrolled.ui.export.ExportViewModel;
import unrolled.ui.export.Subject;
import unrolled.ui.text.Language;

/// The unrolled network leaves from the window, and the same from the command line.
class DiagramUseTest extends LaboratoryUse {
  static final List<Format> FORMATS = Format.OF_DIAGRAMS;

  @TempDir
  private Path folder;

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private static ExportOrder order(Format format) {
    return new ExportOrder(ExportOrder.DIAGRAM, new ExportOrder.Numbers(Setup.standard(), "last",
        TrainingPlan.standard(), Experiment.RADIUS, 0), ExportSettings.standard(format), "en",
        new ExportOrder.Range("first", "last"));
  }

  @ParameterizedTest
  @FieldSource("FORMATS")
  void theDiagramFromTheWindowAndFromTheCommandLineHasTheSameBytes(Format format, FxRobot robot)
      throws IOException {
    ExportViewModel exports = laboratory.exports();
    Path window = folder.resolve("window." + format.id());
    Path command = folder.resolve("command." + format.id());
    robot.interact(() -> {
      model.playhead().last();
      model.open("step");
      laboratory.session().selectedProperty().set(null);
    });
    robot.push(KeyCode.CONTROL, KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> {
      Subject diagram = exports.subjectsProperty().get().stream()
          .filter(each -> each.id().equals("diagram")).findFirst().orElseThrow();
      exports.choose(diagram);
      exports.change(exports.choiceProperty().get().with(Language.ENGLISH).with(format));
      exports.save(window);
    });
    WaitForAsyncUtils.waitForFxEvents();
    Exports.write(order(format), command, Progress.NONE);
    assertArrayEquals(Files.readAllBytes(command), Files.readAllBytes(window));
  }
}
