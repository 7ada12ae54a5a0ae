package unrolled;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import unrolled.engine.data.TextChoice;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.engine.text.UnusableText;
import unrolled.export.Progress;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.compare.Lineup;
import unrolled.ui.insight.InsightViewModel;
import unrolled.ui.playback.FrameClock;
import unrolled.ui.prose.ProgramViewModel;
import unrolled.ui.shell.WindowFrame;
import unrolled.ui.text.Message;

/// The composition root: the only class that sees the engine and the window; everything is handed in by constructor.
public final class App extends Application {
  private static volatile @Nullable Beginning beginning;
  private @Nullable Laboratory laboratory;

  @Override
  public void start(Stage stage) {
    Beginning began = Objects.requireNonNull(beginning);
    began.start();
    WindowFrame frame = new WindowFrame(stage, began.settings());
    began.open();
    began.made().thenAcceptAsync(made -> fill(frame, made), FxThread::later).exceptionally(problem -> {
      began.fail(problem);
      Platform.exit();
      return null;
    });
  }

  private void fill(WindowFrame frame, Beginning.Made made) {
    laboratory = made.laboratory();
    Filing filing = laboratory.filing();
    frame.fill(laboratory.model(), made.view(), filing.model());
    new FrameClock(laboratory.model().playhead());
    Objects.requireNonNull(beginning).show();
    getParameters().getRaw().stream().map(Path::of).findFirst().ifPresent(filing::open);
    Threads threads = made.threads();
    Processor.tell(made.settings(), threads.exports(),
        () -> threads.foreground().execute(() -> filing.model().say(Message.of("file.processor"))));
  }

  @Override
  public void stop() {
    if (laboratory != null) {
      laboratory.close();
    }
  }

  /// What the window begins with; JavaFX makes its application itself, so this cannot be handed in.
  static void begin(Beginning with) {
    beginning = with;
  }

  /// Draws the window into a PNG, without a display.
  ///
  /// @throws IOException when the file cannot be written
  /// @throws IllegalArgumentException with one sentence, when the place is not in the story
  public static void draw(PictureRequest request, Path file) throws IOException {
    Pictures.draw(request, file);
  }

  /// Writes a chart or the steps of a run, without a display.
  ///
  /// @throws FileProblem with one sentence, when the file cannot be written
  /// @throws IllegalArgumentException with one sentence, when there is no such thing
  public static void export(ExportOrder order, Path file, Progress progress) throws FileProblem {
    try {
      Exports.write(order, file, progress);
    } finally {
      Headless.stop();
    }
  }

  /// The names of the charts that can be exported.
  public static List<String> charts() {
    return Charts.all().stream().map(Charts.Entry::id).toList();
  }

  /// When a chart shows a text of one's own; whatever else can be exported never does.
  public static ShowsOwn ownOfChart(String chart) {
    return Charts.find(chart).map(Charts.Entry::own).orElse(ShowsOwn.NEVER);
  }

  /// What can be chosen about a chart: the names of the options that do it.
  public static List<String> choices(String chart) {
    return Charts.find(chart).map(each -> each.choices().stream().map(Choice::option).toList())
        .orElse(List.of());
  }

  /// The screen that has a chart, or the steps.
  public static String screenOf(String what) {
    return Exports.screenOf(what);
  }

  /// What a screen trains when nothing else is asked for; on Compare, the first network.
  public static TrainingPlan plan(String screen) {
    return screen.equals(Comparing.ID)
        ? Lineup.standard(TrainingPlan.standard().seed()).plans().getFirst()
        : TrainingPlan.standard();
  }

  /// The names of the screens, in the order of the rail.
  public static List<String> screens() {
    return Screens.ids();
  }

  /// Measures how fast a network learns a text in the window, and how fluent the window is meanwhile.
  ///
  /// @param seed of weights and batches
  /// @param minutes how long it learns
  /// @param threads how many work
  /// @param out takes the lines to print
  /// @throws UnusableText when it cannot be learned from
  public static void measure(String text, long seed, double minutes, int threads, Consumer<String> out)
      throws UnusableText {
    TextChoice.standard().task(TextChoice.standard().corpus(text));
    Headless.start();
    try {
      TextMeasurement.of(text, seed, minutes, threads, out);
    } finally {
      Headless.stop();
    }
  }

  /// The names of the parts of the Text screen, in order.
  public static List<String> textParts() {
    return TextParts.ids();
  }

  /// When a part of the Text screen shows a text of one's own.
  public static ShowsOwn ownOfPart(String part) {
    return TextParts.own(part);
  }

  /// The names of what can be asked about a network that learned a text, in order.
  public static List<String> questions() {
    return InsightViewModel.questions();
  }

  /// The names of the stages of the article's program, in order.
  public static List<String> stages() {
    return ProgramViewModel.stages();
  }

  /// Measures how fast the window answers, plays and trains, without a display; the results as lines to print.
  ///
  /// @param seconds how long training is watched
  public static List<String> measure(Setup setup, int seconds) {
    Headless.start();
    try {
      List<String> lines = new ArrayList<>(Measurement.of(setup));
      lines.addAll(TrainMeasurement.lines(seconds));
      lines.addAll(GradientsMeasurement.lines(seconds));
      return lines;
    } finally {
      Headless.stop();
    }
  }

  /// Measures what the past of a long training run takes; the results as lines to print.
  ///
  /// @param steps how many training steps are made
  public static List<String> measurePast(long steps) {
    return PastMeasurement.lines(steps);
  }
}
