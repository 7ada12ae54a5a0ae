package unrolled.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The colours of one theme for what is drawn on a canvas, read from the theme's own CSS, so that both always agree.
public final class Palette {
  private static final Pattern COLOUR = Pattern.compile("(-u-[a-z0-9-]+):\\s*(#[0-9a-fA-F]{6})\\s*;");

  private static final Map<Theme, Palette> READ = new ConcurrentHashMap<>();

  private final Map<Tone, Color> colours = new EnumMap<>(Tone.class);

  private Palette(Map<String, Color> named) {
    for (Tone tone : Tone.values()) {
      Color colour = named.get(tone.css());
      if (colour == null) {
        throw new IllegalStateException("the theme does not define " + tone.css());
      }
      colours.put(tone, colour);
    }
  }

  /// The palette of a theme, read once.
  static Palette of(Theme theme) {
    return READ.computeIfAbsent(theme, each -> new Palette(named(each.paletteCss())));
  }

  /// Every colour a CSS file names, by its looked-up name.
  static Map<String, Color> named(URL css) {
    try (InputStream in = css.openStream()) {
      Map<String, Color> named = new HashMap<>();
      Matcher matcher = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        named.put(matcher.group(1), Color.web(matcher.group(2)));
      }
      return named;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The colour of a meaning.
  public Color color(Tone tone) {
    return Objects.requireNonNull(colours.get(tone));
  }

  /// Whether a fill or line of this colour needs an ink outline to be seen on its ground.
  public boolean needsOutline(Tone tone, Tone ground) {
    return Contrast.between(color(tone), color(ground)) < Contrast.MARK;
  }

  /// The colour of text on any fill: ink, or its opposite where that reads better.
  public Color textOn(Color fill) {
    Color dark = darker();
    Color light = dark.equals(color(Tone.INK)) ? color(Tone.PAPER) : color(Tone.INK);
    return Contrast.between(light, fill) > Contrast.between(dark, fill) ? light : dark;
  }

  private Color darker() {
    Color ink = color(Tone.INK);
    return ink.getBrightness() < 0.5 ? ink : color(Tone.ON_PHASE);
  }

  /// The colour of a signed value: blue below 0, orange above, the ground at 0, symmetric about it.
  ///
  /// @param limit the magnitude at which the colour is full; the same across all steps
  public Color diverging(double value, double limit) {
    if (Double.isNaN(value)) {
      return color(Tone.SUNKEN);
    }
    double share = limit > 0 ? Math.clamp(value / limit, -1, 1) : Math.signum(value);
    Color end = color(share < 0 ? Tone.NEGATIVE : Tone.POSITIVE);
    return color(Tone.ZERO).interpolate(end, Math.abs(share));
  }
}
