package unrolled.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import unrolled.engine.io.AtomicFile;
import unrolled.ui.theme.Theme;

/// Pictures of anything that can be shown in a window, without a window.
public final class Snapshots {
  private static final int LAYOUT_PASSES = 3;

  private Snapshots() {}

  /// A picture of a view at a size in pixels.
  ///
  /// @param view builds the view; called on the JavaFX thread
  public static BufferedImage picture(Supplier<? extends Parent> view, Theme theme, int width, int height) {
    Headless.start();
    return FxThread.call(() -> {
      Scene scene = new Scene(view.get(), width, height);
      theme.dress(scene);
      return picture(scene);
    });
  }

  /// A picture of a scene as it is; on the JavaFX thread.
  public static BufferedImage picture(Scene scene) {
    lay(scene);
    return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
  }

  private static void lay(Scene scene) {
    for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }

  /// Writes a picture as PNG; a file that was there is replaced in one move or not at all.
  ///
  /// @throws IOException with one sentence, when the folder does not exist or cannot be written
  public static void write(BufferedImage picture, Path file) throws IOException {
    AtomicFile.write(file, out -> ImageIO.write(picture, "png", out));
  }
}
