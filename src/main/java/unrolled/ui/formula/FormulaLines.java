package unrolled.ui.formula;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.paint.Color;
import unrolled.chart.ChartLook;
import unrolled.chart.Painter;
import unrolled.engine.trace.Phase;
import unrolled.ui.theme.Fonts;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Tone;

/// The lines of an arithmetic on any graphics, as large as there is room for; what is computed at this step is marked.
///
/// @param title what stands above them, empty for nothing
/// @param lines each a row of pieces, which may go on in further rows
/// @param phase the colour of what is marked
record FormulaLines(String title, List<List<Part>> lines, Phase phase) implements Painter {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  /// The largest type, as a share of the height; nobody needs more.
  private static final double LARGEST = 0.1;
  private static final double SMALLEST = 6;
  private static final double SMALLER_EACH = 0.95;
  private static final double TITLE = 0.6;
  private static final double EDGE = 0.04;
  /// A row, and the room between two lines, in multiples of the type size.
  private static final double ROW = 1.6;
  private static final double APART = 0.5;
  /// Where in a row its letters stand.
  private static final double BASE = 1.1;

  FormulaLines(String title, List<List<Part>> lines, Phase phase) {
    this.title = title;
    this.lines = lines.stream().map(List::copyOf).toList();
    this.phase = phase;
  }

  @Override
  public void draw(Graphics2D g2, double width, double height, ChartLook look, boolean ground) {
    if (ground) {
      g2.setPaint(awt(look.palette().color(Tone.PAPER)));
      g2.fill(new Rectangle2D.Double(0, 0, width, height));
    }
    double edge = EDGE * width;
    double size = LARGEST * height;
    while (size > SMALLEST && tall(size, width - 2 * edge) > height - 2 * edge) {
      size *= SMALLER_EACH;
    }
    double top = (height - tall(size, width - 2 * edge)) / 2;
    new Pen(g2, look.palette(), size, width - 2 * edge).draw(edge, top);
  }

  private static java.awt.Color awt(Color color) {
    return new java.awt.Color((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(),
        (float) color.getOpacity());
  }

  private double titled(double size) {
    return title.isEmpty() ? 0 : (ROW + APART) * TITLE * size;
  }

  private double tall(double size, double room) {
    double tall = titled(size) + APART * size * (lines.size() - 1);
    for (List<Part> line : lines) {
      int[] rows = Breaks.lines(line, widths(line, size), room);
      tall += ROW * size * (rows[rows.length - 1] + 1);
    }
    return tall;
  }

  private static double[] widths(List<Part> line, double size) {
    return line.stream().mapToDouble(part -> width(part, size)).toArray();
  }

  private static double width(Part part, double size) {
    double script = size * PartNode.SMALLER;
    return width(part.text(), size)
        + Math.max(width(part.subscript(), script), width(part.superscript(), script));
  }

  private static double width(String text, double size) {
    return text.isEmpty() ? 0 : Fonts.awt((float) size).getStringBounds(text, EXACT).getWidth();
  }

  /// Draws with a size of type.
  private final class Pen {
    private final Graphics2D g2;
    private final Palette palette;
    private final double size;
    private final double room;

    Pen(Graphics2D g2, Palette palette, double size, double room) {
      this.g2 = g2;
      this.palette = palette;
      this.size = size;
      this.room = room;
    }

    void draw(double left, double top) {
      if (!title.isEmpty()) {
        double fits = Math.min(TITLE * size, TITLE * size * room / width(title, TITLE * size));
        write(title, left, top + TITLE * size, fits, Tone.MUTED);
      }
      double y = top + titled(size);
      for (List<Part> line : lines) {
        y = line(line, left, y) + APART * size;
      }
    }

    private double line(List<Part> line, double left, double top) {
      double[] widths = widths(line, size);
      int[] rows = Breaks.lines(line, widths, room);
      double[] at = new double[widths.length];
      double x = left;
      for (int i = 0; i < at.length; i++) {
        at[i] = begins(rows, i) ? left - blank(line.get(i)) : x;
        x = at[i] + widths[i];
        mark(line.get(i), at[i], top + ROW * size * rows[i], widths[i]);
      }
      for (int i = 0; i < at.length; i++) {
        double base = top + ROW * size * rows[i] + BASE * size;
        if (begins(rows, i) || isScripted(line.get(i)) || isScripted(line.get(i - 1))) {
          write(run(line, rows, i), at[i], base, size, Tone.INK);
        }
        scripts(line.get(i), at[i], base);
      }
      return top + ROW * size * (rows[rows.length - 1] + 1);
    }

    private static boolean begins(int[] rows, int index) {
      return index == 0 || rows[index] > rows[index - 1];
    }

    /// What stands on the line from a piece on, up to the first with something above or below: written at once, so that
    /// it holds together where a reader lacks the font.
    private static String run(List<Part> line, int[] rows, int from) {
      StringBuilder text = new StringBuilder(line.get(from).text());
      for (int i = from + 1; i < rows.length && rows[i] == rows[from] && !isScripted(line.get(i - 1))
          && !isScripted(line.get(i)); i++) {
        text.append(line.get(i).text());
      }
      return text.toString();
    }

    private static boolean isScripted(Part part) {
      return !part.subscript().isEmpty() || !part.superscript().isEmpty();
    }

    private double blank(Part part) {
      String text = part.text();
      return width(text.substring(0, text.length() - text.stripLeading().length()), size);
    }

    private void mark(Part part, double x, double top, double width) {
      if (part.active()) {
        g2.setPaint(awt(palette.color(Tone.softOf(phase))));
        g2.fill(new Rectangle2D.Double(x, top, width, ROW * size));
      }
    }

    private void scripts(Part part, double x, double base) {
      double script = size * PartNode.SMALLER;
      double right = x + width(part.text(), size);
      write(part.subscript(), right, base + PartNode.DOWN * size, script, Tone.INK);
      write(part.superscript(), right, base - PartNode.UP * size, script, Tone.INK);
    }

    /// Without the blanks around it, which some readers of vector graphics leave out.
    private void write(String text, double x, double baseline, double type, Tone tone) {
      String letters = text.strip();
      if (!letters.isEmpty()) {
        g2.setFont(Fonts.awt((float) type));
        g2.setPaint(awt(palette.color(tone)));
        double blank = width(text.substring(0, text.indexOf(letters)), type);
        g2.drawString(letters, (float) (x + blank), (float) baseline);
      }
    }
  }
}
