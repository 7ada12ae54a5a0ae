package unrolled.ui;

import java.io.IOException;
import java.nio.file.Path;

/// What is drawn instead of a window where there is no display.
public interface Storyboard {
  /// Draws pictures into a folder, which is made where it does not exist.
  ///
  /// @return how many
  /// @throws IOException when the folder cannot be written
  int render(Path folder) throws IOException;
}
