package unrolled;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.scenario.Setup;
import unrolled.ui.FxThread;
import unrolled.ui.inspector.InspectorView;
import unrolled.ui.inspector.InspectorViewModel;
import unrolled.ui.playback.FrameClock;
import unrolled.ui.playback.Playhead;
import unrolled.ui.predict.PredictPanel;
import unrolled.ui.predict.PredictViewModel;
import unrolled.ui.session.Menus;
import unrolled.ui.session.Session;
import unrolled.ui.settings.PreferencesStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.Screen;
import unrolled.ui.shell.ShellParts;
import unrolled.ui.shell.ShellView;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.shell.WindowFrame;
import unrolled.ui.step.StepView;
import unrolled.ui.step.StepViewModel;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// The composition root: the only class that sees the engine and the window; everything is handed in by constructor.
public final class App extends Application {
  private static volatile boolean started;
  private static volatile Runnable whenStarted = () -> {};

  @Override
  public void start(Stage stage) {
    started = true;
    whenStarted.run();
    Settings settings = new Settings(new PreferencesStore("unrolled"));
    ShellViewModel model = model(settings);
    Executor background = background();
    Session session = new Session(Setup.standard(), model.playhead(), new Numbers(model.strings()),
        background, FxThread::later);
    new FrameClock(model.playhead());
    new WindowFrame(stage, model, view(model, session, background), settings);
  }

  /// One thread for what takes longer than a frame; it does not keep the program alive.
  private static Executor background() {
    return Executors.newSingleThreadExecutor(task -> {
      Thread thread = new Thread(task, "unrolled-traces");
      thread.setDaemon(true);
      return thread;
    });
  }

  /// What to do as soon as JavaFX runs; it makes its application itself, so this cannot be handed in.
  static void onStart(Runnable action) {
    whenStarted = action;
  }

  /// Whether JavaFX came as far as opening the window.
  static boolean hasStarted() {
    return started;
  }

  /// The state of the window as it opens.
  static ShellViewModel model(Settings settings) {
    return new ShellViewModel(settings, new Strings(settings.language()), new Playhead(), "step");
  }

  /// What is in the window.
  static ShellView view(ShellViewModel model, Session session, Executor background) {
    InspectorView inspector = new InspectorView(
        new InspectorViewModel(session, background, FxThread::later), model.themeProperty(), model.strings());
    StepViewModel step =
        new StepViewModel(session.subjectProperty(), model.playhead().positionProperty(),
            session.selectedProperty());
    Screen screen = new Screen("step", "shell.step", Feather.LAYERS, () -> new StepView(
        step, model.playhead().progressProperty(), model.themeProperty(), model.strings()));
    PredictViewModel predict = new PredictViewModel(session);
    step.askedProperty().bind(predict.askedProperty());
    PredictPanel panel = new PredictPanel(
        predict, model.strings(), model.themeProperty(), session.selectedProperty()::set);
    return new ShellView(model, new ShellParts(List.of(screen), new Menus(session, model.strings()).all(),
        inspector, session::reset, new ShellParts.Predict(predict, panel)));
  }

  /// Draws the window into a PNG, without a display.
  ///
  /// @throws IOException when the file cannot be written
  /// @throws IllegalArgumentException with one sentence, when the place is not in the story
  public static void draw(PictureRequest request, Path file) throws IOException {
    Pictures.draw(request, file);
  }

  /// Measures how fast the window answers and plays, without a display; the results as lines to print.
  public static List<String> measure(Setup setup) {
    return Measurement.of(setup);
  }
}
