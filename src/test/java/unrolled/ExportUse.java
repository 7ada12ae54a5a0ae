package unrolled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.export.ExportSettings;
import unrolled.export.Format;
import unrolled.export.Progress;
import unrolled.ui.export.ExportViewModel;
import unrolled.ui.text.Language;

/// A window from which something leaves, and the same from the command line.
abstract class ExportUse extends LaboratoryUse {
  @TempDir
  Path folder;

  ExportViewModel exports() {
    return laboratory.exports();
  }

  /// What a command asks for, at a place of the story, after some steps of the runs.
  static ExportOrder order(String what, String cursor, int steps, Format format, String language) {
    return new ExportOrder(what,
        new ExportOrder.Numbers(Setup.standard(), cursor, TrainingPlan.standard(), Experiment.RADIUS, steps),
        ExportSettings.standard(format), language,
        new ExportOrder.Range("first", "last"));
  }

  /// The same from the command line.
  Path command(ExportOrder order) throws IOException {
    Path file = folder.resolve("command." + order.settings().format().id());
    Exports.write(order, file, Progress.NONE);
    return file;
  }

  /// What is chosen in the window, in English.
  Path window(Format format, FxRobot robot) {
    Path file = folder.resolve("window." + format.id());
    robot.interact(() -> {
      exports().change(exports().choiceProperty().get().with(Language.ENGLISH).with(format));
      exports().save(file);
    });
    WaitForAsyncUtils.waitForFxEvents();
    return file;
  }

  static void assertSameBytes(Path expected, Path actual) throws IOException {
    assertArrayEquals(Files.readAllBytes(expected), Files.readAllBytes(actual));
  }
}
