package unrolled.ui.tokens;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.text.TextAlignment;
import unrolled.chart.ChartLook;
import unrolled.chart.ColorBar;
import unrolled.chart.ColorScale;
import unrolled.ui.step.GraphicsSurface;
import unrolled.ui.step.Surface;
import unrolled.ui.step.layout.Box;
import unrolled.ui.theme.Fonts;
import unrolled.ui.theme.Tone;

/// Draws texts on one picture.
final class SheetPen {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final float MEASURED = 100;
  /// Sizes of type before the scale of the look.
  private static final double LARGEST = 26;
  private static final double SMALLEST = 12;
  private static final double TITLE = 16;
  private static final double SMALLER_EACH = 0.95;
  private static final double EDGE = 14;
  private static final double ROW = 1.7;
  private static final double BASE = 1.1;
  private static final double FRAME = 1.5;

  private final Graphics2D g2;
  private final Surface surface;
  private final ChartLook look;
  private final double width;
  private final double height;
  private final double scale;
  private final double edge;
  private final Map<String, Double> widths = new HashMap<>();

  SheetPen(Graphics2D g2, ChartLook look, double width, double height) {
    this.g2 = g2;
    this.look = look;
    this.width = width;
    this.height = height;
    surface = new GraphicsSurface(g2);
    scale = look.scale(width, height);
    edge = EDGE * scale;
  }

  void draw(TokenSheet sheet, boolean ground) {
    if (ground) {
      surface.fill(new Box(0, 0, width, height), look.palette().color(Tone.PAPER));
    }
    double top = edge;
    if (!sheet.title().isEmpty()) {
      write(sheet.title(), edge, top, fitting(sheet.title()), Tone.INK);
      top += ROW * TITLE * scale;
    }
    List<TokenSheet.Column> columns = sheet.columns();
    ColorScale colors = columns.getFirst().text().scale();
    double bar = colors == null ? 0 : ColorBar.width(scale) + edge;
    Box room = new Box(edge, top, width - 2 * edge - bar, height - top - edge);
    texts(columns, room, sheet.words());
    if (colors != null) {
      Graphics2D beside = (Graphics2D) g2.create();
      beside.translate(width - edge - ColorBar.width(scale), room.y());
      ColorBar.paint(beside, new ColorBar.Meaning(colors, sheet.words().above()), look,
          new Dimension2D(width, height),
          room.height());
      beside.dispose();
    }
  }

  /// The size of a title that has room in a line.
  private double fitting(String title) {
    double size = TITLE * scale;
    return Math.min(size, size * (width - 2 * edge) / (measure(title) * size));
  }

  private void texts(List<TokenSheet.Column> columns, Box room, TokenSheet.Words words) {
    double each = (room.width() - edge * (columns.size() - 1)) / columns.size();
    double above =
        columns.stream().allMatch(column -> column.heading().isEmpty()) ? 0 : ROW * SMALLEST * scale;
    double tall = room.height() - above;
    double size = LARGEST * scale;
    while (size * SMALLER_EACH >= SMALLEST * scale && tallest(columns, size, each) > tall) {
      size *= SMALLER_EACH;
    }
    for (int i = 0; i < columns.size(); i++) {
      double left = room.x() + i * (each + edge);
      write(columns.get(i).heading(), left, room.y(), SMALLEST * scale, Tone.MUTED);
      text(columns.get(i).text(), new Box(left, room.y() + above, each, tall), size, words);
    }
  }

  private double tallest(List<TokenSheet.Column> columns, double size, double room) {
    return columns.stream().mapToDouble(column -> layout(column.text(), size, room).lines()).max().orElse(0)
        * TokenPainter.line(size);
  }

  private TokenLayout layout(TokenText text, double size, double room) {
    return TokenLayout.of(text.tokens(), token -> TokenPainter.width(
        widths.computeIfAbsent(TokenSigns.of(token), SheetPen::measure), size), room);
  }

  /// The lines there is room for, and how much is left out.
  private void text(TokenText text, Box room, double size, TokenSheet.Words words) {
    TokenLayout layout = layout(text, size, room.width());
    ColorScale colors = text.scale();
    int fit = Math.max(1, (int) (room.height() / TokenPainter.line(size)));
    boolean whole = layout.lines() <= fit;
    int lines = whole ? layout.lines() : fit - 1;
    new TokenPainter(surface, look.palette(), colors == null ? null : colors.in(look.palette()), size,
        FRAME * scale).paint(text, layout, 0, lines, new Point2D(room.x(), room.y()));
    if (!whole) {
      write(words.more().apply(layout.size() - layout.first()[lines]), room.x(),
          room.y() + lines * TokenPainter.line(size), SMALLEST * scale, Tone.MUTED);
    }
  }

  /// How wide it is in multiples of the size of its type.
  private static double measure(String text) {
    return Fonts.awt(MEASURED).getStringBounds(text, EXACT).getWidth() / MEASURED;
  }

  private void write(String text, double left, double top, double size, Tone tone) {
    surface.text(text, left, top + BASE * size,
        new Surface.Type(size, false, TextAlignment.LEFT, look.palette().color(tone)));
  }
}
