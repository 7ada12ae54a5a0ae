package unrolled.ui.own;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import unrolled.ui.settings.Settings;
import unrolled.ui.widget.FileDialog;

/// Asks for files; nothing where somebody thought better of it.
public interface FilePlaces {
  /// With which the names of weights end.
  String WEIGHTS = "safetensors";

  /// Which text is to be opened.
  Optional<Path> text(Window window);

  /// Which weights are to be opened.
  Optional<Path> weights(Window window);

  /// Where weights are to be written.
  Optional<Path> save(Window window);

  /// Asks in the way of the operating system; texts are looked for where the last one was.
  static FilePlaces system(Settings settings) {
    FileDialog texts = new FileDialog();
    FileDialog networks = new FileDialog();
    return new FilePlaces() {
      @Override
      public Optional<Path> text(Window window) {
        settings.textFile().map(Path::getParent).ifPresent(texts::begin);
        Optional<Path> chosen = texts.open(window);
        chosen.ifPresent(settings::rememberTextFile);
        return chosen;
      }

      @Override
      public Optional<Path> weights(Window window) {
        return networks.open(window, new ExtensionFilter(WEIGHTS, "*." + WEIGHTS));
      }

      @Override
      public Optional<Path> save(Window window) {
        return networks.save(window, "network." + WEIGHTS, WEIGHTS);
      }
    };
  }
}
