package unrolled.ui.step;

import unrolled.engine.formula.Quantity;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.step.layout.Look;

/// Which number stands where in a cell: the painter and the mouse ask the same question.
final class CellLines {
  /// The height in pixels from which on value and gradient stand one above the other.
  static final double TWO_LINES = 19;
  /// The height in pixels from which on a gradient alone can be read.
  static final double ONE_LINE = 10;
  /// The width below which a cell shows a gradient as a colour only.
  static final double NARROW = 30;

  /// The width of the strip that a value keeps where its gradient needs the line.
  static final double STRIP = 7;

  private CellLines() {}

  /// The quantity at a height in a cell.
  static Quantity at(Cells cells, double y, StepScene scene, double zoom) {
    Quantity shown = scene.reader().shown(cells);
    boolean flowing = scene.hasGradients() && cells.look() != Look.BARS
        && scene.reader().numbers(cells, Quantity.GRADIENT).length > 0;
    if (!flowing) {
      return shown;
    }
    if (scene.reader().isComparing()) {
      return shown == Quantity.NEXT_VALUE ? shown : Quantity.GRADIENT;
    }
    boolean two = cells.cellHeight() * zoom >= TWO_LINES;
    if (shown == Quantity.NEXT_VALUE && !two) {
      return shown;
    }
    boolean both = two || cells.cellWidth() < NARROW;
    return both && y < cells.cellHeight() / 2 ? shown : Quantity.GRADIENT;
  }

  /// The part of a cell in which its gradient stands: the lower half where two lines fit or the cell is narrow,
  /// otherwise all but a strip of the value's colour.
  static Box gradient(Box cell, double zoom) {
    boolean halved = cell.height() * zoom >= TWO_LINES || cell.width() < NARROW;
    return halved
        ? new Box(cell.x(), cell.y() + cell.height() / 2, cell.width(), cell.height() / 2)
        : new Box(cell.x() + STRIP, cell.y(), cell.width() - STRIP, cell.height());
  }
}
