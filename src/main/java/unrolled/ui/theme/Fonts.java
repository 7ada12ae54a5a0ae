package unrolled.ui.theme;

import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.jspecify.annotations.Nullable;

/// The bundled family: Latin, Greek, mathematical signs and Simplified Chinese, digits of one width.
///
/// JavaFX falls back only to fonts of the system, so one family holds everything.
public final class Fonts {
  /// The name of the family.
  public static final String FAMILY = "Unrolled Sans";

  private static boolean loaded;
  private static java.awt.@Nullable Font awt;
  private static java.awt.@Nullable Font awtBold;

  private Fonts() {}

  /// Makes the family known to JavaFX; further calls do nothing.
  public static synchronized void load() {
    if (!loaded) {
      load("UnrolledSans-Regular.ttf");
      load("UnrolledSans-Bold.ttf");
      loaded = true;
    }
  }

  private static void load(String file) {
    try (InputStream in = open(file)) {
      Objects.requireNonNull(Font.loadFont(in, 14), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The bytes of a font file, `UnrolledSans-Regular.ttf` or `UnrolledSans-Bold.ttf`.
  public static InputStream open(String file) {
    return Objects.requireNonNull(Fonts.class.getResourceAsStream("/unrolled/ui/fonts/" + file), file);
  }

  /// The regular weight.
  public static Font regular(double size) {
    load();
    return Font.font(FAMILY, size);
  }

  /// The bold weight.
  public static Font bold(double size) {
    load();
    return Font.font(FAMILY, FontWeight.BOLD, size);
  }

  /// The regular weight for what measures and draws with AWT; the same name, so that both draw the same letters.
  public static synchronized java.awt.Font awt(float size) {
    load();
    if (awt == null) {
      awt = register("UnrolledSans-Regular.ttf");
    }
    return awt.deriveFont(size);
  }

  /// The bold weight for what draws with AWT.
  public static synchronized java.awt.Font awtBold(float size) {
    load();
    if (awtBold == null) {
      awtBold = register("UnrolledSans-Bold.ttf").deriveFont(java.awt.Font.BOLD);
    }
    return awtBold.deriveFont(size);
  }

  private static java.awt.Font register(String file) {
    try (InputStream in = open(file)) {
      java.awt.Font font = java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in);
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
