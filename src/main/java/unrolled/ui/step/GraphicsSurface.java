package unrolled.ui.step;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import javafx.scene.paint.Color;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Path;
import unrolled.ui.theme.Fonts;

/// The graphics of a file: shapes stay shapes and texts stay texts.
public final class GraphicsSurface implements Surface {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private static final int SLICES = 64;

  private final Graphics2D g2;

  /// @param g2 on which one is a unit of the diagram
  public GraphicsSurface(Graphics2D g2) {
    this.g2 = g2;
  }

  static java.awt.Color awt(Color color) {
    return new java.awt.Color((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(),
        (float) color.getOpacity());
  }

  private void fill(Shape shape, Color color) {
    g2.setPaint(awt(color));
    g2.fill(shape);
  }

  private void draw(Shape shape, Line line) {
    g2.setPaint(awt(line.color()));
    g2.setStroke(stroke(line));
    g2.draw(shape);
  }

  private static Stroke stroke(Line line) {
    float[] dashes = new float[line.dashes().length];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = (float) line.dashes()[i];
    }
    float width = (float) line.width();
    return new BasicStroke(width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER, 10,
        dashes.length == 0 ? null : dashes, 0);
  }

  private static Shape rectangle(Box box) {
    return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
  }

  private static Shape rounded(Box box, double arc) {
    double most = Math.min(arc, Math.min(box.width(), box.height()));
    return new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), most, most);
  }

  @Override
  public void fill(Box box, Color color) {
    fill(rectangle(box), color);
  }

  @Override
  public void fillRound(Box box, double arc, Color color) {
    fill(rounded(box, arc), color);
  }

  /// In slices, each to the end: not every writer knows colours that pass into each other.
  @Override
  public void fillRound(Box box, double arc, List<Color> colors) {
    Box half = new Box(box.x(), box.y(), box.width() / 2, box.height());
    fillRound(half, arc, colors.getFirst());
    fillRound(new Box(box.centerX(), box.y(), half.width(), box.height()), arc, colors.getLast());
    Box middle = new Box(box.x() + arc / 2, box.y(), box.width() - arc, box.height());
    for (int i = 0; i < SLICES; i++) {
      double from = middle.width() * i / SLICES;
      fill(new Box(middle.x() + from, box.y(), middle.width() - from, box.height()),
          between(colors, (i + 0.5) / SLICES));
    }
  }

  private static Color between(List<Color> colors, double share) {
    double place = share * (colors.size() - 1);
    int before = (int) place;
    return colors.get(before).interpolate(colors.get(before + 1), place - before);
  }

  @Override
  public void round(Box box, double arc, Line line) {
    draw(rounded(box, arc), line);
  }

  @Override
  public void ground(Box box, double radius, Color color) {
    fill(rounded(box, 2 * radius), color);
  }

  @Override
  public void frame(Box box, double radius, Line line) {
    Box middle = box.grown(-line.width() / 2);
    if (middle.width() > 0 && middle.height() > 0) {
      draw(rounded(middle, Math.max(0, 2 * radius - line.width())), line);
    }
  }

  @Override
  public void fillOval(Box box, Color color) {
    fill(new Ellipse2D.Double(box.x(), box.y(), box.width(), box.height()), color);
  }

  private static Shape closed(double[] xs, double[] ys) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(xs[0], ys[0]);
    for (int i = 1; i < xs.length; i++) {
      shape.lineTo(xs[i], ys[i]);
    }
    shape.closePath();
    return shape;
  }

  @Override
  public void fill(double[] xs, double[] ys, Color color) {
    fill(closed(xs, ys), color);
  }

  @Override
  public void outline(double[] xs, double[] ys, Line line) {
    draw(closed(xs, ys), line);
  }

  @Override
  public void path(Path path, Line line) {
    double[] xs = path.xs();
    double[] ys = path.ys();
    if (xs.length == 2) {
      draw(new Line2D.Double(xs[0], ys[0], xs[1], ys[1]), line);
      return;
    }
    Path2D shape = new Path2D.Double();
    shape.moveTo(xs[0], ys[0]);
    if (path.curved()) {
      shape.curveTo(xs[1], ys[1], xs[2], ys[2], xs[3], ys[3]);
    } else {
      for (int i = 1; i < xs.length; i++) {
        shape.lineTo(xs[i], ys[i]);
      }
    }
    draw(shape, line);
  }

  @Override
  public void cells(Box box, Color[] colors, int columns) {
    int rows = colors.length / columns;
    double width = box.width() / columns;
    double height = box.height() / rows;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        fill(new Box(box.x() + column * width, box.y() + row * height, width, height),
            colors[row * columns + column]);
      }
    }
  }

  @Override
  public void text(String text, double x, double baseline, Type type) {
    if (text.isEmpty()) {
      return;
    }
    float size = (float) type.size();
    g2.setFont(type.heavy() ? Fonts.awtBold(size) : Fonts.awt(size));
    g2.setPaint(awt(type.color()));
    double width = g2.getFont().getStringBounds(text, EXACT).getWidth();
    double begin = switch (type.align()) {
      case CENTER -> x - width / 2;
      case RIGHT -> x - width;
      case LEFT, JUSTIFY -> x;
    };
    g2.drawString(text, (float) begin, (float) baseline);
  }
}
