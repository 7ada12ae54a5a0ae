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
  @Override
  public void start(Stage stage) {
    Settings settings = new Settings(new PreferencesStore("unrolled"));
    Strings strings = new Strings(settings.language());
    Playhead playhead = new Playhead();
    new FrameClock(playhead);
    ShellViewModel model = new ShellViewModel(settings, strings, playhead, "step");
    ShellView view = new ShellView(model, parts(playhead));
    new WindowFrame(stage, model, view, settings);
  }

  private static ShellParts parts(Playhead playhead) {
    Screen step = new Screen("step", "shell.step", Feather.LAYERS, Pane::new);
    return new ShellParts(List.of(step), List.of(), null, playhead::first);
  }
}
