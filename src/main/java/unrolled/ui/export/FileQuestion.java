package unrolled.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import unrolled.ui.widget.FileDialog;

/// Asks where a file is to be written.
@FunctionalInterface
public interface FileQuestion {
  /// The file, or nothing where somebody thought better of it.
  ///
  /// @param name the name it could have
  /// @param end the end of its name
  Optional<Path> ask(Window window, String name, String end);

  /// Asks in the way of the operating system, and begins where the last file was written.
  static FileQuestion system() {
    return new FileDialog()::save;
  }
}
