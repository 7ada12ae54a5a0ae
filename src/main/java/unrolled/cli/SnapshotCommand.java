package unrolled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import unrolled.App;
import unrolled.PictureRequest;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;

/// Renders a screen of the window into a PNG, without a display.
@Command(name = "snapshot", description = "Renders a screen into a PNG, without a display.")
final class SnapshotCommand implements Callable<Integer> {
  private static final int SMALLEST = 200;
  private static final int LARGEST = 8192;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private SetupOptions options;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private PlanOptions training;

  @Option(names = "--screen", paramLabel = "ID", description = "One of `unrolled list`; default step.")
  private String screen = "step";

  @Option(names = "--steps", paramLabel = "N",
      description = "On Train, Gradients and Compare: training steps made before; default 0.")
  private int steps;

  @Option(names = "--cursor", paramLabel = "PLACE",
      description = "first, last, a number of steps, forward:2 (after timestep 2), output, loss, backward:1, update.")
  private String cursor = "last";

  @Option(names = "--language", paramLabel = "en|zh", description = "Default en.")
  private String language = "en";

  @Option(names = "--theme", paramLabel = "light|dark|projector", description = "Default light.")
  private String theme = "light";

  @Option(names = "--size", paramLabel = "WxH", description = "In pixels; default 1280x800.")
  private String size = "1280x800";

  @Option(names = "--out", required = true, paramLabel = "FILE.png", description = "Its folder must exist.")
  @SuppressWarnings("NullAway.Init") // required
  private Path out;

  private SnapshotCommand() {}

  @Override
  public Integer call() throws IOException {
    PictureRequest request;
    try {
      SetupOptions.find("--screen", App.screens().toArray(String[]::new), id -> id, screen);
      boolean trains = screen.equals("train") || screen.equals("gradients") || screen.equals("compare");
      request = request(trains ? Setup.standard() : options.setup());
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
    try {
      App.draw(request, out);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
    return 0;
  }

  private PictureRequest request(Setup setup) {
    Pixels pixels = Pixels.parse(size);
    int width = pixels.width();
    int height = pixels.height();
    if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) {
      throw new IllegalArgumentException(
          "--size is " + SMALLEST + " to " + LARGEST + " each way, not " + size + ".");
    }
    SetupOptions.find("--language", new String[] {"en", "zh"}, id -> id, language);
    SetupOptions.find("--theme", new String[] {"light", "dark", "projector"}, id -> id, theme);
    TrainingPlan plan = training.over(options.over(App.plan(screen)));
    return new PictureRequest(
        screen, setup, cursor, plan, training.experiment(options::over), PlanOptions.steps("--steps", steps),
        new PictureRequest.Look(language, theme, width, height));
  }
}
