package unrolled.ui.step;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import unrolled.engine.graph.Symbol;
import unrolled.ui.step.layout.Caption;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Fonts;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// Writing and colouring, whatever is drawn on: widths and numbers are worked out once and kept, since a picture holds
/// hundreds.
final class Ink {
  /// Height of a capital as a share of the size of type.
  private static final double CAPITAL = 0.72;
  private static final double SCRIPT = 0.72;
  private static final int MOST_KEPT = 50_000;
  private static final double MEASURED = 100;

  private final Strings strings;
  private final Numbers numbers;
  private final double[] regular = unmeasured();
  private final double[] bold = unmeasured();
  private final Map<Double, String> written = new HashMap<>();
  private Surface surface;
  private Theme theme = Theme.LIGHT;
  private double zoom = 1;
  private double size;
  private boolean heavy;

  Ink(Strings strings, Numbers numbers, Surface surface) {
    this.strings = strings;
    this.numbers = numbers;
    this.surface = surface;
    strings.languageProperty().subscribe(_ -> written.clear());
  }

  /// Chooses what is drawn on.
  ///
  /// @param pixels how many one unit of the diagram has: what could not be read then is left out
  void on(Surface other, Theme look, double pixels) {
    surface = other;
    theme = look;
    zoom = pixels;
  }

  /// What is drawn on.
  Surface on() {
    return surface;
  }

  Strings strings() {
    return strings;
  }

  Palette palette() {
    return theme.palette();
  }

  Color color(Tone tone) {
    return palette().color(tone);
  }

  /// The width of a line in this theme.
  double line(double width) {
    return width * theme.lineScale();
  }

  /// How many pixels one unit of the diagram has.
  double zoom() {
    return zoom;
  }

  /// A number as a cell shows it.
  String number(double value) {
    if (written.size() > MOST_KEPT) {
      written.clear();
    }
    return written.computeIfAbsent(value, numbers::format);
  }

  /// A number with two decimals, for the smallest cells; the whole of it is one hover away.
  String brief(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value) || size < 0.005 || size >= 100) {
      return number(value);
    }
    long hundredths = Math.round(size * 100);
    String decimals = hundredths % 100 < 10 ? "0" + hundredths % 100 : String.valueOf(hundredths % 100);
    return (value < 0 ? "−" : "") + (hundredths >= 100 ? String.valueOf(hundredths / 100) : "") + "."
        + decimals;
  }

  /// The end of a colour bar, with two decimals.
  String bound(double value) {
    String text = brief(value);
    return text.startsWith(".") ? "0" + text : text.startsWith("−.") ? "−0" + text.substring(1) : text;
  }

  /// Every digit of a number.
  String full(double value) {
    return numbers.full(value);
  }

  /// How wide a text is.
  double width(String text, double size, boolean heavy) {
    double[] widths = heavy ? bold : regular;
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (Double.isNaN(widths[each])) {
        widths[each] = measure(each, heavy);
      }
      sum += widths[each];
    }
    return sum * size;
  }

  private static double[] unmeasured() {
    double[] widths = new double[Character.MAX_VALUE + 1];
    Arrays.fill(widths, Double.NaN);
    return widths;
  }

  private static double measure(char each, boolean heavy) {
    Text text = new Text(String.valueOf(each));
    text.setFont(heavy ? Fonts.bold(MEASURED) : Fonts.regular(MEASURED));
    return text.getLayoutBounds().getWidth() / MEASURED;
  }

  /// Chooses the type of what is written from now on.
  void font(double points, boolean bolder) {
    size = points;
    heavy = bolder;
  }

  /// The base of a line of text whose capitals are centred at a height.
  static double base(double middle, double size) {
    return middle + size * CAPITAL / 2;
  }

  /// A text on its base.
  void text(String text, double x, double baseline, TextAlignment align, Color color) {
    surface.text(text, x, baseline, new Surface.Type(size, heavy, align, color));
  }

  /// A text around a point, in a size.
  void centred(String text, double x, double y, double size, Color color) {
    font(size, false);
    text(text, x, base(y, size), TextAlignment.CENTER, color);
  }

  /// The width of a symbol with its timestep.
  double signWidth(Symbol symbol, int time, double size) {
    return width(symbol.letter(), size, true)
        + Math.max(width(below(symbol, time), size * SCRIPT, false),
            width(above(symbol), size * SCRIPT, false));
  }

  /// A symbol with what hangs below and above it.
  void sign(Symbol symbol, int time, double x, double baseline, double size) {
    Color ink = color(Tone.INK);
    font(size, true);
    text(symbol.letter(), x, baseline, TextAlignment.LEFT, ink);
    double behind = x + width(symbol.letter(), size, true);
    font(size * SCRIPT, false);
    text(below(symbol, time), behind, baseline + size * 0.22, TextAlignment.LEFT, ink);
    text(above(symbol), behind, baseline - size * 0.42, TextAlignment.LEFT, ink);
  }

  private static String below(Symbol symbol, int time) {
    String when = time == Caption.NO_TIME ? "" : String.valueOf(time + 1);
    boolean both = !symbol.subscript().isEmpty() && !when.isEmpty();
    return symbol.subscript() + (both ? "," : "") + when;
  }

  private static String above(Symbol symbol) {
    return (symbol.layer() > 0 ? "(" + symbol.layer() + ")" : "") + (symbol.reverse() ? "←" : "")
        + symbol.mark();
  }
}
