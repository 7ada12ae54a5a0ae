package unrolled.ui.export;

import java.io.File;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks where a file is to be written.
@FunctionalInterface
public interface FileQuestion {
  /// The file, or nothing where somebody thought better of it.
  ///
  /// @param name the name it could have
  /// @param end the end of its name
  Optional<File> ask(Window window, String name, String end);

  /// Asks in the way of the operating system, and begins where the last file was written.
  static FileQuestion system() {
    FileChooser chooser = new FileChooser();
    return (window, name, end) -> {
      chooser.setInitialFileName(name);
      chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(end, "*." + end));
      File file = chooser.showSaveDialog(window);
      if (file != null) {
        chooser.setInitialDirectory(file.getAbsoluteFile().getParentFile());
      }
      return Optional.ofNullable(file);
    };
  }
}
