package unrolled.export;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import unrolled.chart.ChartLook;
import unrolled.chart.Painter;
import unrolled.ui.theme.Fonts;
import unrolled.ui.theme.Tone;

/// A frame as a page: its title, what is seen, its sentence and its arithmetic, with the sizes of a slide.
///
/// @param frame what is on it
record FramePage(Frame frame) implements Painter {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final double EDGE = 36;
  private static final double TITLE = 28;
  private static final double TYPE = 18;
  private static final double LINE = 1.3;
  private static final double GAP = 10;

  @Override
  public void draw(Graphics2D g2, double width, double height, ChartLook look, boolean ground) {
    double unit = Math.min(width / ChartLook.SLIDE_WIDTH, height / ChartLook.SLIDE_HEIGHT);
    if (ground) {
      paint(g2, look, Tone.PAPER);
      g2.fill(new Rectangle2D.Double(0, 0, width, height));
    }
    double room = width - 2 * EDGE * unit;
    double top = GAP * unit + LINE * TITLE * unit;
    paint(g2, look, Tone.INK);
    write(g2, frame.figure().caption().title(), new Place(EDGE * unit, top - 0.3 * TITLE * unit, room),
        Fonts.awt((float) (TITLE * unit)));
    List<Text> lines = lines(room, unit);
    double line = LINE * TYPE * unit;
    double below = height - 1.5 * GAP * unit - line * lines.size();
    figure(g2, new Rectangle2D.Double(0, top + GAP * unit, width, below - top - 2 * GAP * unit), look,
        ground);
    double base = below + line * 0.8;
    for (Text each : lines) {
      paint(g2, look, each.tone());
      write(g2, each.text(), new Place(EDGE * unit, base, room), Fonts.awt((float) (TYPE * unit)));
      base += line;
    }
  }

  private static void paint(Graphics2D g2, ChartLook look, Tone tone) {
    var color = look.palette().color(tone);
    g2.setPaint(new java.awt.Color((float) color.getRed(), (float) color.getGreen(),
        (float) color.getBlue()));
  }

  /// One line.
  private record Text(String text, Tone tone) {}

  private List<Text> lines(double room, double unit) {
    Font font = Fonts.awt((float) (TYPE * unit));
    List<Text> lines = new ArrayList<>();
    wrapped(frame.sentence(), font, room).forEach(each -> lines.add(new Text(each, Tone.INK)));
    frame.arithmetic().forEach(
        each -> wrapped(each, font, room).forEach(line -> lines.add(new Text(line, Tone.FORWARD))));
    return lines;
  }

  /// A text in lines that fit, broken where its language allows.
  private static List<String> wrapped(String text, Font font, double room) {
    List<String> lines = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int begin = 0;
    int end = 0;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (end > begin && width(text.substring(begin, next).strip(), font) > room) {
        lines.add(text.substring(begin, end).strip());
        begin = end;
      }
      end = next;
    }
    lines.add(text.substring(begin).strip());
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private static double width(String text, Font font) {
    return font.getStringBounds(text, EXACT).getWidth();
  }

  /// Where a line is written.
  private record Place(double left, double baseline, double room) {}

  /// Smaller where it is too long.
  private static void write(Graphics2D g2, String text, Place place, Font font) {
    double wide = text.isEmpty() ? 0 : width(text, font);
    if (wide > 0) {
      g2.setFont(
          wide > place.room() ? font.deriveFont((float) (font.getSize2D() * place.room() / wide)) : font);
      g2.drawString(text, (float) place.left(), (float) place.baseline());
    }
  }

  private void figure(Graphics2D g2, Rectangle2D at, ChartLook look, boolean ground) {
    AffineTransform before = g2.getTransform();
    g2.translate(at.getX(), at.getY());
    switch (frame.figure()) {
      case Figure.Drawn drawn -> drawn.body().draw(g2, at.getWidth(), at.getHeight(), look, ground);
      case Figure.Picture picture -> Fit.draw(g2, picture.image(), at.getWidth(), at.getHeight());
    }
    g2.setTransform(before);
  }
}
