package unrolled.ui.step;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Path;

/// What the diagram is drawn on, with the few things that are drawn: the canvas of the window, or a file's graphics.
/// All lengths are in units of the diagram; whoever draws knows no more of where it ends up.
public interface Surface {
  /// Fills a rectangle.
  void fill(Box box, Color color);

  /// Fills one with round corners.
  ///
  /// @param arc twice the radius of the corners
  void fillRound(Box box, double arc, Color color);

  /// Fills one with colours that pass into each other from left to right.
  void fillRound(Box box, double arc, List<Color> colors);

  /// Draws a line on the edge of one.
  ///
  /// @param arc twice the radius of the corners
  void round(Box box, double arc, Line line);

  /// Fills one whose edge [#frame] will cover.
  ///
  /// @param radius of the corners
  void ground(Box box, double radius, Color color);

  /// Draws a line along the inside of its edge.
  ///
  /// @param radius of the corners
  void frame(Box box, double radius, Line line);

  /// Fills an ellipse.
  void fillOval(Box box, Color color);

  /// Fills a closed shape.
  void fill(double[] xs, double[] ys, Color color);

  /// Draws the edge of a closed shape.
  void outline(double[] xs, double[] ys, Line line);

  /// Draws a line on its way.
  void path(Path path, Line line);

  /// Fills a rectangle with equal cells.
  ///
  /// @param colors a row of cells after the other
  /// @param columns how many are in a row
  void cells(Box box, Color[] colors, int columns);

  /// Writes on a base.
  ///
  /// @param type its size
  void text(String text, double x, double baseline, Type type);

  /// How a text looks.
  ///
  /// @param size in units of the diagram
  record Type(double size, boolean heavy, TextAlignment align, Color color) {}
}
