package unrolled.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;

/// The three looks. A theme only redefines the palette and the size of type; the rest is one stylesheet for all.
public enum Theme {
  /// Ink on paper.
  LIGHT(1, false),
  /// Paper on ink.
  DARK(1, false),
  /// White, high contrast, large type and thick lines: for a beamer in a bright room.
  PROJECTOR(1.5, true);

  private final double scale;
  private final boolean thick;

  Theme(double scale, boolean thick) {
    this.scale = scale;
    this.thick = thick;
  }

  private static URL resource(String name) {
    String file = "/unrolled/ui/theme/" + name + ".css";
    return Objects.requireNonNull(Theme.class.getResource(file), file);
  }

  /// Its palette file.
  URL paletteCss() {
    return resource(id());
  }

  /// The name in settings and on the command line.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The theme of an id.
  public static Optional<Theme> of(String id) {
    return Arrays.stream(values()).filter(theme -> theme.id().equals(id)).findFirst();
  }

  /// The colours for canvas code.
  public Palette palette() {
    return Palette.of(this);
  }

  /// The size of type as a multiple of the normal one; what is drawn grows with it.
  public double scale() {
    return scale;
  }

  /// The width of lines as a multiple of the normal one.
  public double lineScale() {
    return thick ? 1.75 : 1;
  }

  /// Dresses a scene; popups follow their owner.
  public void dress(Scene scene) {
    Fonts.load();
    scene.setUserAgentStylesheet(
        (this == DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS());
    List<String> styles = stylesheets();
    if (!scene.getStylesheets().equals(styles)) {
      scene.getStylesheets().setAll(styles);
    }
    scene.setFill(palette().color(Tone.GROUND));
  }

  /// What comes on top of the base theme.
  List<String> stylesheets() {
    return List.of(paletteCss().toExternalForm(), resource("unrolled").toExternalForm());
  }
}
