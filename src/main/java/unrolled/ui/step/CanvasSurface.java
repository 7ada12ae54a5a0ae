package unrolled.ui.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Path;
import unrolled.ui.theme.Fonts;

/// A canvas of the window. Fonts are kept and round corners are images, since a picture holds hundreds of both and is
/// drawn at every step.
public final class CanvasSurface implements Surface {
  private final Canvas canvas;
  private final GraphicsContext gc;
  private final Map<Integer, Font> fonts = new HashMap<>();
  private final Rounded rounded = new Rounded(this);
  private double density = 1;
  private double zoom = 1;
  private double left;
  private double top;

  /// A surface on a canvas.
  public CanvasSurface(Canvas canvas) {
    this.canvas = canvas;
    gc = canvas.getGraphicsContext2D();
  }

  /// Wipes the canvas; from now on the diagram lies on it in another place.
  public void begin(Affine place) {
    gc.setTransform(new Affine());
    gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    density = density(canvas.getScene());
    zoom = place.getMxx();
    left = place.getTx();
    top = place.getTy();
    inUnits();
  }

  private static double density(@Nullable Scene scene) {
    return scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getRenderScaleX();
  }

  GraphicsContext gc() {
    return gc;
  }

  /// How many pixels the screen has for one of the canvas, along each side.
  double density() {
    return density;
  }

  /// How many pixels of the canvas one unit of the diagram has.
  double zoom() {
    return zoom;
  }

  /// Where a box of the diagram lies on the canvas.
  Box onCanvas(Box box) {
    return new Box(box.x() * zoom + left, box.y() * zoom + top, box.width() * zoom, box.height() * zoom);
  }

  /// From now on the canvas is drawn on in pixels of the screen.
  void inScreenPixels() {
    gc.setTransform(1 / density, 0, 0, 1 / density, 0, 0);
  }

  /// From now on it is drawn on in units of the diagram again.
  void inUnits() {
    gc.setTransform(zoom, 0, 0, zoom, left, top);
  }

  @Override
  public void fill(Box box, Color color) {
    gc.setFill(color);
    gc.fillRect(box.x(), box.y(), box.width(), box.height());
  }

  @Override
  public void fillRound(Box box, double arc, Color color) {
    gc.setFill(color);
    gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
  }

  @Override
  public void fillRound(Box box, double arc, List<Color> colors) {
    Stop[] stops = new Stop[colors.size()];
    for (int i = 0; i < stops.length; i++) {
      stops[i] = new Stop((double) i / (stops.length - 1), colors.get(i));
    }
    gc.setFill(new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops));
    gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
  }

  private void take(Line line) {
    gc.setStroke(line.color());
    gc.setLineWidth(line.width());
    gc.setLineDashes(line.dashes());
  }

  @Override
  public void round(Box box, double arc, Line line) {
    take(line);
    gc.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
  }

  @Override
  public void ground(Box box, double radius, Color color) {
    rounded.fill(box, radius, color);
  }

  @Override
  public void frame(Box box, double radius, Line line) {
    rounded.line(box, radius, line.color(), line.width());
  }

  @Override
  public void fillOval(Box box, Color color) {
    gc.setFill(color);
    gc.fillOval(box.x(), box.y(), box.width(), box.height());
  }

  @Override
  public void fill(double[] xs, double[] ys, Color color) {
    gc.setFill(color);
    gc.fillPolygon(xs, ys, xs.length);
  }

  @Override
  public void outline(double[] xs, double[] ys, Line line) {
    take(line);
    gc.strokePolygon(xs, ys, xs.length);
  }

  @Override
  public void path(Path path, Line line) {
    take(line);
    double[] xs = path.xs();
    double[] ys = path.ys();
    gc.beginPath();
    gc.moveTo(xs[0], ys[0]);
    if (path.curved()) {
      gc.bezierCurveTo(xs[1], ys[1], xs[2], ys[2], xs[3], ys[3]);
    } else {
      for (int i = 1; i < xs.length; i++) {
        gc.lineTo(xs[i], ys[i]);
      }
    }
    gc.stroke();
  }

  /// One image for all cells, which is many times faster than one rectangle for each.
  @Override
  public void cells(Box box, Color[] colors, int columns) {
    WritableImage image = new WritableImage(columns, colors.length / columns);
    PixelWriter pixels = image.getPixelWriter();
    for (int i = 0; i < colors.length; i++) {
      pixels.setColor(i % columns, i / columns, colors[i]);
    }
    gc.setImageSmoothing(false);
    gc.drawImage(image, box.x(), box.y(), box.width(), box.height());
  }

  /// It is written in pixels: magnified glyphs would be drawn anew each time, which is slow.
  @Override
  public void text(String text, double x, double baseline, Type type) {
    gc.setFont(font(type.size(), type.heavy()));
    gc.setFill(type.color());
    gc.setTextAlign(type.align());
    gc.setTransform(1, 0, 0, 1, 0, 0);
    gc.fillText(text, x * zoom + left, baseline * zoom + top);
    inUnits();
  }

  private Font font(double size, boolean heavy) {
    int quarters = (int) Math.round(size * zoom * 4);
    return fonts.computeIfAbsent(quarters * 2 + (heavy ? 1 : 0),
        _ -> heavy ? Fonts.bold(quarters / 4.0) : Fonts.regular(quarters / 4.0));
  }
}
