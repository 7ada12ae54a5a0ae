package unrolled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import unrolled.ui.Snapshots;
import unrolled.ui.Storyboard;
import unrolled.ui.settings.Settings;

/// The window as it opens, as one picture.
///
/// @param settings language and theme
record FirstPicture(Settings settings) implements Storyboard {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  @Override
  public int render(Path folder) throws IOException {
    Files.createDirectories(folder);
    Snapshots.write(
        Snapshots.picture(() -> App.view(App.model(settings)), settings.theme(), WIDTH, HEIGHT),
        folder.resolve("window.png"));
    return 1;
  }
}
