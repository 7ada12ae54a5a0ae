package unrolled;

import java.util.List;
import javafx.application.Application;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.playback.FrameClock;
import unrolled.ui.playback.Playhead;
import unrolled.ui.settings.PreferencesStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.Screen;
import unrolled.ui.shell.ShellParts;
import unrolled.ui.shell.ShellView;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.shell.WindowFrame;
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
    new FrameClock(model.playhead());
    new WindowFrame(stage, model, view(model), settings);
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
  static ShellView view(ShellViewModel model) {
    Screen step = new Screen("step", "shell.step", Feather.LAYERS, Pane::new);
    return new ShellView(model, new ShellParts(List.of(step), List.of(), null, model.playhead()::first));
  }
}
