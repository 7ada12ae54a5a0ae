package unrolled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Trace;
import unrolled.ui.Snapshots;
import unrolled.ui.Storyboard;
import unrolled.ui.settings.Settings;

/// The A/B/C example step by step, one picture a step: what is drawn where no window can be opened.
///
/// @param settings language and theme
record StepByStep(Settings settings) implements Storyboard {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  @Override
  public int render(Path folder) throws IOException {
    Files.createDirectories(folder);
    Setup setup = Setup.standard();
    Trace trace = setup.trace();
    PictureRequest request = new PictureRequest(
        "step", setup, false, "first", TrainingPlan.standard(), Experiment.RADIUS, 0,
        new PictureRequest.Look(settings.language().id(), settings.theme().id(), WIDTH, HEIGHT),
        PictureRequest.Text.BEGIN);
    for (int position = 0; position <= trace.size(); position++) {
      Path file = folder.resolve("step-%02d.png".formatted(position));
      Snapshots.write(Pictures.picture(request, position), file);
    }
    return trace.size() + 1;
  }
}
