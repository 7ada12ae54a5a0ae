package unrolled.ui.file;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import unrolled.engine.session.SessionFile;
import unrolled.ui.settings.Settings;

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
    FileChooser chooser = new FileChooser();
    chooser.getExtensionFilters().setAll(new ExtensionFilter("Unrolled", "*" + SessionFile.END));
    return new SessionPlaces() {
      @Override
      public Optional<Path> open(Window window) {
        begin();
        return path(chooser.showOpenDialog(window));
      }

      @Override
      public Optional<Path> save(Window window, String name) {
        begin();
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(window));
      }

      private void begin() {
        settings.recent().stream().map(Path::getParent).filter(Files::isDirectory).findFirst()
            .map(Path::toFile).ifPresent(chooser::setInitialDirectory);
      }
    };
  }

  private static Optional<Path> path(@Nullable File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }
}
