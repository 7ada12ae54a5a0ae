package unrolled.ui.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.paint.Color;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Path;

/// Remembers what is drawn, so that any thread can draw it again elsewhere: numbers of a trace are read by the
/// thread of the window alone.
final class Recording implements Surface {
  private final List<Consumer<Surface>> drawn = new ArrayList<>();

  /// Draws all of it, in order.
  void on(Surface surface) {
    drawn.forEach(each -> each.accept(surface));
  }

  @Override
  public void fill(Box box, Color color) {
    drawn.add(to -> to.fill(box, color));
  }

  @Override
  public void fillRound(Box box, double arc, Color color) {
    drawn.add(to -> to.fillRound(box, arc, color));
  }

  @Override
  public void fillRound(Box box, double arc, List<Color> colors) {
    drawn.add(to -> to.fillRound(box, arc, colors));
  }

  @Override
  public void round(Box box, double arc, Line line) {
    drawn.add(to -> to.round(box, arc, line));
  }

  @Override
  public void ground(Box box, double radius, Color color) {
    drawn.add(to -> to.ground(box, radius, color));
  }

  @Override
  public void frame(Box box, double radius, Line line) {
    drawn.add(to -> to.frame(box, radius, line));
  }

  @Override
  public void fillOval(Box box, Color color) {
    drawn.add(to -> to.fillOval(box, color));
  }

  @Override
  public void fill(double[] xs, double[] ys, Color color) {
    drawn.add(to -> to.fill(xs, ys, color));
  }

  @Override
  public void outline(double[] xs, double[] ys, Line line) {
    drawn.add(to -> to.outline(xs, ys, line));
  }

  @Override
  public void path(Path path, Line line) {
    drawn.add(to -> to.path(path, line));
  }

  @Override
  public void cells(Box box, Color[] colors, int columns) {
    drawn.add(to -> to.cells(box, colors, columns));
  }

  @Override
  public void text(String text, double x, double baseline, Type type) {
    drawn.add(to -> to.text(text, x, baseline, type));
  }
}
