package unrolled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import unrolled.App;
import unrolled.PictureRequest;
import unrolled.engine.scenario.Setup;

/// Renders a screen of the window into a PNG, without a display.
@Command(name = "snapshot")
final class SnapshotCommand implements Callable<Integer> {
  /// Screens that do not step through a setup.
  private static final Set<String> TRAINS = Set.of("train", "gradients", "compare", "text");
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
  private Speech speech;

  @Option(names = "--screen", paramLabel = "${bundle:label.id}")
  private String screen = "step";

  @Option(names = "--steps", paramLabel = "${bundle:label.n}")
  private int steps;

  @Option(names = "--source", paramLabel = "${bundle:label.id}")
  private String source = "as-written";

  @Option(names = "--stage", paramLabel = "${bundle:label.id}")
  private String stage = "text";

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private ScreenOptions shown;

  @Option(names = "--cursor", paramLabel = "${bundle:label.place}")
  private String cursor = "last";

  @Option(names = "--theme", paramLabel = "light|dark|projector")
  private String theme = "light";

  @Option(names = "--size", paramLabel = "${bundle:label.size}")
  private String size = "1280x800";

  @Option(names = "--out", required = true, paramLabel = "${bundle:label.file}.png")
  @SuppressWarnings("NullAway.Init") // required
  private Path out;

  private SnapshotCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    shown.check(Given.checked(spec, speech::words));
    PictureRequest request = Given.checked(spec, this::request);
    try {
      App.draw(request, out);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
    return 0;
  }

  private PictureRequest request() {
    Given.id("--screen", App.screens(), screen);
    boolean ofRun = !TRAINS.contains(screen) && options.trains();
    Setup setup = ofRun || TRAINS.contains(screen) ? Setup.standard() : options.setup();
    Pixels pixels = Pixels.parse(size, SMALLEST, LARGEST);
    Given.id("--theme", List.of("light", "dark", "projector"), theme);
    Given.id("--source", App.textParts(), source);
    Given.id("--stage", App.stages(), stage);
    return new PictureRequest(
        screen, setup, ofRun, cursor, options.plan(App.plan(screen)), options.experiment(screen),
        Given.steps("--steps", steps),
        new PictureRequest.Look(speech.id(), theme, pixels.width(), pixels.height()),
        shown.text(source, stage, options::plan));
  }
}
