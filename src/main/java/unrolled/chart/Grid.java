package unrolled.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// The numbers of a [Raster] as they were at one moment, row by row from the bottom.
///
/// @param columns how many numbers a row has
/// @param cells the numbers
/// @param left the x at the left edge of the first column
/// @param right the x at the right edge of the last
/// @param scale what colours they have
public record Grid(int columns, Cells cells, double left, double right, ColorScale scale) {
  /// Up to so many are drawn as rectangles, which stay sharp at any size; more as one picture.
  private static final int MOST_RECTANGLES = 4_000;

  /// The numbers of a grid.
  ///
  /// @param numbers one for each place
  /// @param filled whether the place has one
  public record Cells(double[] numbers, boolean[] filled) {}

  /// A matrix, its first row uppermost.
  ///
  /// @param numbers row by row
  public static Grid ofMatrix(double[] numbers, int columns, ColorScale scale) {
    double[] upwards = new double[numbers.length];
    boolean[] filled = new boolean[numbers.length];
    Arrays.fill(filled, true);
    int last = numbers.length / columns - 1;
    for (int row = 0; row <= last; row++) {
      System.arraycopy(numbers, row * columns, upwards, (last - row) * columns, columns);
    }
    return new Grid(columns, new Cells(upwards, filled), 0.5, columns + 0.5, scale);
  }

  /// How many rows there are.
  public int rows() {
    return cells.numbers().length / columns;
  }

  /// Whether a place has a number.
  public boolean has(int column, int row) {
    return cells.filled()[row * columns + column];
  }

  /// The number of a place.
  public double number(int column, int row) {
    return cells.numbers()[row * columns + column];
  }

  /// The x in the middle of a column.
  public double x(int column) {
    return left + (column + 0.5) * (right - left) / columns;
  }

  /// The same on another scale.
  Grid on(ColorScale other) {
    return new Grid(columns, cells, left, right, other);
  }

  /// Draws what lies in a rectangle between the axes.
  void draw(Graphics2D g2, Rectangle2D area, AxisWindow x, AxisWindow y) {
    double across = area.getWidth() / (x.high() - x.low());
    double upwards = area.getHeight() / (y.high() - y.low());
    Rectangle2D place = new Rectangle2D.Double(area.getX() + (left - x.low()) * across,
        area.getMaxY() - (rows() + 0.5 - y.low()) * upwards, (right - left) * across, rows() * upwards);
    Shape before = g2.getClip();
    g2.clip(area);
    if (cells.numbers().length <= MOST_RECTANGLES) {
      rectangles(g2, place);
    } else {
      picture(g2, place);
    }
    g2.setClip(before);
  }

  /// Each reaches under its right and lower neighbours, so that no ground shows between them.
  private void rectangles(Graphics2D g2, Rectangle2D place) {
    double width = place.getWidth() / columns;
    double height = place.getHeight() / rows();
    for (int row = rows() - 1; row >= 0; row--) {
      for (int column = 0; column < columns; column++) {
        if (has(column, row)) {
          g2.setPaint(new Color(scale.of(number(column, row))));
          boolean next = column < columns - 1 && has(column + 1, row);
          boolean below = row > 0 && has(column, row - 1);
          g2.fill(new Rectangle2D.Double(place.getX() + column * width,
              place.getY() + (rows() - 1 - row) * height, next ? 1.5 * width : width,
              below ? 1.5 * height : height));
        }
      }
    }
  }

  private void picture(Graphics2D g2, Rectangle2D place) {
    BufferedImage image = new BufferedImage(columns, rows(), BufferedImage.TYPE_INT_ARGB);
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns; column++) {
        if (has(column, row)) {
          image.setRGB(column, rows() - 1 - row, scale.of(number(column, row)));
        }
      }
    }
    g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
        RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    AffineTransform onto = AffineTransform.getTranslateInstance(place.getX(), place.getY());
    onto.scale(place.getWidth() / columns, place.getHeight() / rows());
    g2.drawImage(image, onto, null);
  }
}
