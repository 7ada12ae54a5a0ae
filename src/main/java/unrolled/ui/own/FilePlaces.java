package unrolled.ui.own;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import unrolled.ui.settings.Settings;

/// Asks for files; nothing where somebody thought better of it.
public interface FilePlaces {
  /// Which text is to be opened.
  Optional<Path> text(Window window);

  /// Which weights are to be opened.
  Optional<Path> weights(Window window);

  /// Where weights are to be written.
  Optional<Path> save(Window window);

  /// Asks in the way of the operating system; texts are looked for where the last one was.
  static FilePlaces system(Settings settings) {
    FileChooser texts = new FileChooser();
    FileChooser networks = new FileChooser();
    networks.getExtensionFilters().setAll(new ExtensionFilter("safetensors", "*.safetensors"));
    networks.setInitialFileName("network.safetensors");
    return new FilePlaces() {
      @Override
      public Optional<Path> text(Window window) {
        settings.textFile().map(Path::getParent).filter(Files::isDirectory).map(Path::toFile)
            .ifPresent(texts::setInitialDirectory);
        Optional<Path> chosen = path(texts.showOpenDialog(window));
        chosen.ifPresent(settings::rememberTextFile);
        return chosen;
      }

      @Override
      public Optional<Path> weights(Window window) {
        return path(networks.showOpenDialog(window));
      }

      @Override
      public Optional<Path> save(Window window) {
        return path(networks.showSaveDialog(window));
      }
    };
  }

  private static Optional<Path> path(@Nullable File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }
}
