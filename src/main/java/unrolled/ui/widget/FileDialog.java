package unrolled.ui.widget;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The question of the operating system for a file. It begins where the last file was, if that folder is still there.
public final class FileDialog {
  private final FileChooser chooser = new FileChooser();
  private @Nullable File folder;

  /// Begins in another folder.
  public void begin(Path other) {
    folder = other.toFile();
  }

  /// Which file is to be opened; nothing where somebody thought better of it.
  ///
  /// @param filters what is shown; none for everything
  public Optional<Path> open(Window window, ExtensionFilter... filters) {
    chooser.getExtensionFilters().setAll(filters);
    chooser.setInitialDirectory(there());
    return took(chooser.showOpenDialog(window)).map(File::toPath);
  }

  /// Where something is to be written; nothing where somebody thought better of it.
  ///
  /// @param name the name it could have
  /// @param end with which names end, without a point
  public Optional<Path> save(Window window, String name, String end) {
    chooser.getExtensionFilters().setAll(new ExtensionFilter(end, "*." + end));
    return ended(asked -> {
      chooser.setInitialFileName(asked);
      chooser.setInitialDirectory(there());
      return took(chooser.showSaveDialog(window)).orElse(null);
    }, name, end).map(File::toPath);
  }

  private Optional<File> took(@Nullable File file) {
    if (file != null) {
      folder = file.getAbsoluteFile().getParentFile();
    }
    return Optional.ofNullable(file);
  }

  /// The dialog refuses to open for a folder that is gone.
  private @Nullable File there() {
    return folder != null && folder.isDirectory() ? folder : null;
  }

  /// A file whose name ends as it should. A name typed without its end gets it; if such a file is there already, the
  /// dialog is shown once more with it, so that it asks before it replaces that one.
  ///
  /// @param dialog asks, with the name it begins with
  static Optional<File> ended(Function<String, @Nullable File> dialog, String name, String end) {
    File chosen = dialog.apply(name);
    while (chosen != null && !chosen.getName().toLowerCase(Locale.ROOT).endsWith("." + end)) {
      File whole = new File(chosen.getParentFile(), chosen.getName() + "." + end);
      chosen = whole.exists() ? dialog.apply(whole.getName()) : whole;
    }
    return Optional.ofNullable(chosen);
  }
}
