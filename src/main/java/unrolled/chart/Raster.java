package unrolled.chart;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Numbers as colours in a grid between the axes, under the lines: one at every place of the chart. One image for all
/// of it, in memory that is allocated once.
///
/// Used on one thread; once it is drawn, on that of the window.
public final class Raster {
  private static final int EMPTY = 0;

  private final int width;
  private final int height;
  private final int[] pixels;
  private final double[] numbers;
  private final PixelBuffer<IntBuffer> buffer;
  private final WritableImage image;
  private final List<Runnable> watchers = new ArrayList<>();
  private @Nullable ColorScale scale;
  private int columns;
  private int rows;
  private double left;
  private double right;
  private boolean changed;

  /// An empty grid.
  ///
  /// @param width most columns
  /// @param height most rows
  public Raster(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
    numbers = new double[width * height];
    buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  /// Puts a number at one place, in its colour on a scale; all numbers of a grid are on the same.
  ///
  /// @param column from the left, counted from 0
  /// @param row from the bottom, counted from 0
  public void set(int column, int row, double number, ColorScale on) {
    scale = on;
    numbers[row * width + column] = number;
    pixels[(height - 1 - row) * width + column] = on.of(number);
  }

  /// Leaves one place without a number.
  public void clear(int column, int row) {
    pixels[(height - 1 - row) * width + column] = EMPTY;
  }

  /// Says how much of it is filled, and what lies where: rows stand on the whole numbers from 1 upwards.
  ///
  /// @param from the x at the left edge of the first column
  /// @param to the x at the right edge of the last
  public void show(int filledColumns, int filledRows, double from, double to) {
    columns = filledColumns;
    rows = filledRows;
    left = from;
    right = to;
    changed = true;
    for (int i = 0; i < watchers.size(); i++) {
      watchers.get(i).run();
    }
  }

  /// Says when the colours have changed, until the subscription ends.
  public Subscription watch(Runnable watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /// The x at the right edge.
  double right() {
    return right;
  }

  /// How many columns are filled.
  int columns() {
    return columns;
  }

  /// How many rows are filled.
  int rows() {
    return rows;
  }

  /// The x in the middle of a column.
  double x(int column) {
    return left + (column + 0.5) * (right - left) / columns;
  }

  /// The y in the middle of a row.
  double y(int row) {
    return row + 1.0;
  }

  /// The column at an x, which may not be there.
  int column(double x) {
    return (int) Math.floor((x - left) * columns / (right - left));
  }

  /// The row at a y, which may not be there.
  int row(double y) {
    return (int) Math.round(y) - 1;
  }

  /// The numbers as they are now; null where there are none.
  public @Nullable Grid grid() {
    if (columns == 0 || rows == 0 || scale == null) {
      return null;
    }
    double[] kept = new double[columns * rows];
    boolean[] filled = new boolean[kept.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        kept[row * columns + column] = numbers[row * width + column];
        filled[row * columns + column] = pixels[(height - 1 - row) * width + column] != EMPTY;
      }
    }
    return new Grid(columns, new Grid.Cells(kept, filled), left, right, Objects.requireNonNull(scale));
  }

  /// Draws what lies in a rectangle between the axes.
  ///
  /// @param x the window across
  /// @param y the window upwards
  void draw(GraphicsContext gc, Rectangle2D area, AxisWindow x, AxisWindow y) {
    if (columns == 0 || rows == 0) {
      return;
    }
    if (changed) {
      changed = false;
      buffer.updateBuffer(_ -> null);
    }
    double across = area.getWidth() / (x.high() - x.low());
    double upwards = area.getHeight() / (y.high() - y.low());
    gc.save();
    gc.beginPath();
    gc.rect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    gc.clip();
    gc.setImageSmoothing(false);
    gc.drawImage(image, 0, height - rows, columns, rows,
        area.getMinX() + (left - x.low()) * across, area.getMaxY() - (rows + 0.5 - y.low()) * upwards,
        (right - left) * across, rows * upwards);
    gc.restore();
  }
}
