package unrolled.ui.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import unrolled.engine.session.SessionFile;
import unrolled.ui.settings.Settings;
import unrolled.ui.widget.FileDialog;

/// Asks for sessions; nothing where somebody thought better of it.
public interface SessionPlaces {
  /// Which session is to be opened.
  Optional<Path> open(Window window);

  /// Where it is to be saved.
  ///
  /// @param name the name it could have
  Optional<Path> save(Window window, String name);

  /// Asks in the way of the operating system, and begins where the last session is.
  static SessionPlaces system(Settings settings) {
    FileDialog dialog = new FileDialog();
    return new SessionPlaces() {
      @Override
      public Optional<Path> open(Window window) {
        begin();
        return dialog.open(window, new ExtensionFilter("Unrolled", "*" + SessionFile.END));
      }

      @Override
      public Optional<Path> save(Window window, String name) {
        begin();
        return dialog.save(window, name, SessionFile.END.substring(1));
      }

      private void begin() {
        settings.recent().stream().map(Path::getParent).filter(Files::isDirectory).findFirst()
            .ifPresent(dialog::begin);
      }
    };
  }
}
