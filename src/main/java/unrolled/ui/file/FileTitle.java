package unrolled.ui.file;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import unrolled.ui.text.Strings;

/// The title of the window: the name of the file, and a dot while something is not saved.
public final class FileTitle {
  private FileTitle() {}

  /// A title that follows the file and the language.
  public static StringBinding of(FileViewModel model, Strings strings) {
    return Bindings.createStringBinding(() -> {
      Path file = model.fileProperty().get();
      boolean unsaved = model.unsavedProperty().get();
      if (file == null && !unsaved) {
        return strings.get("shell.title");
      }
      String name = file == null ? strings.get("file.untitled") : FileViewModel.name(file);
      return (unsaved ? "• " : "") + name + " – " + strings.get("shell.title");
    }, model.fileProperty(), model.unsavedProperty(), strings.languageProperty());
  }
}
