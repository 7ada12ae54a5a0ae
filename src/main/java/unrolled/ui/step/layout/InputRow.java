package unrolled.ui.step.layout;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Variable;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;

/// What enters at each timestep, below everything else: a symbol as a tile, numbers as cells.
final class InputRow {
  private static final double TILE = 34;
  private static final double CELL = 24;
  private static final double LEAST_WIDTH = 8;
  /// More numbers than that can only be read where a column is open.
  private static final int MOST_FOLDED = 2;

  private final Assembly assembly;
  private final LayoutRequest request;
  private final Sheet sheet;
  private final Rows rows;

  InputRow(Assembly assembly, LayoutRequest request, Sheet sheet) {
    this.assembly = assembly;
    this.request = request;
    this.sheet = sheet;
    rows = assembly.rows();
  }

  void place() {
    for (int time = 0; time < request.timesteps(); time++) {
      Box column = assembly.columns().times()[time];
      Box wide = assembly.columns().open()[time] ? openInput(column) : null;
      if (isOfNumbers()) {
        numbers(time, column, wide);
      } else {
        symbol(time, column, wide);
      }
    }
  }

  /// Whether the network reads numbers that are numbers: an edited one-hot vector still stands for a symbol.
  private boolean isOfNumbers() {
    return request.architecture().input() instanceof Input.Real
        && request.architecture().loss() == LossKind.SQUARED_ERROR;
  }

  /// The numbers of a timestep with their name; in a folded column below each other, as many as can be read.
  private void numbers(int time, Box column, @Nullable Box wide) {
    Variable x = sheet.names().get("x");
    if (wide != null) {
      Cells cells = vector(x, time, wide);
      sheet.parts().cells.add(cells);
      sheet.parts().captions.add(new Caption("", x.symbol(), time, cells.box().x() - 8,
          cells.box().centerY() + 5, Caption.Align.RIGHT));
    } else if (x.width() <= MOST_FOLDED) {
      double width =
          Math.max(LEAST_WIDTH, Math.min(assembly.columns().metrics().strip(), column.width() - 6));
      Box box = new Box(column.centerX() - width / 2, rows.input(), width,
          Math.min(CELL * x.width(), Rows.INPUT - 8));
      sheet.parts().cells.add(new Cells(x, time, time, box, 0, x.width(), 1, Look.INPUT));
    }
  }

  private void symbol(int time, Box column, @Nullable Box wide) {
    double middle = rows.input() + Rows.INPUT / 2 - 4;
    double side = Math.min(TILE, column.width() - 4);
    Box tile = wide == null
        ? Box.around(column.centerX(), middle, side, side)
        : new Box(wide.x() - 10 - side, middle - side / 2, side, side);
    sheet.parts().inputs.add(new InputMark(time, tile));
    if (wide == null) {
      return;
    }
    if (request.architecture().input() instanceof Input.Embedding) {
      embedded(time, wide, middle);
    } else {
      String symbols = request.architecture().symbols(time);
      Variable x = Objects.requireNonNullElseGet(
          sheet.names().find(Graph.vectors(symbols)), () -> sheet.names().get(symbols));
      sheet.parts().cells.add(vector(x, time, wide));
    }
  }

  private Cells vector(Variable x, int time, Box wide) {
    double height = Math.min(CELL, wide.width() / inputs() + 6);
    Box box = new Box(wide.x(), rows.input() + 4, wide.width(), height);
    return new Cells(x, time, time, box, 0, 1, x.width(), Look.INPUT);
  }

  private int inputs() {
    return assembly.lanes().getFirst().layer().inputs();
  }

  /// Where the input of the open row stands, where that row reads the symbols themselves.
  private @Nullable Box openInput(Box column) {
    for (int index = 0; index < assembly.lanes().size(); index++) {
      Lane lane = assembly.lanes().get(index);
      if (rows.open()[index] && lane.layer().index() == 0 && lane.join() == null) {
        return openInput(lane, column);
      }
    }
    return null;
  }

  private Box openInput(Lane lane, Box column) {
    Metrics m = rows.metrics();
    Box local = lane.template().input(m);
    double whole = lane.template().width(m);
    double left = column.x() + (column.width() - whole) / 2;
    double x = lane.mirrored() ? whole - local.right() : local.x();
    double width = Math.min(local.width(), inputs() * widest());
    return new Box(left + x + (local.width() - width) / 2, 0, width, 0);
  }

  /// Numbers of their own are written out; the ones and zeros of a symbol need less room.
  private double widest() {
    return isOfNumbers() ? 46 : 30;
  }

  /// The embedding matrix and the row it gives.
  private void embedded(int time, Box wide, double middle) {
    Variable x = sheet.names().get("x");
    double half = wide.width() / 2 - 4;
    Box box = new Box(wide.x() + half + 8, middle - 22, half, 44);
    sheet.parts().cells.add(new Cells(x, time, time, box, 0, x.width(), 1, Look.INPUT));
    Differentiable op = sheet.names().producer(x, time);
    Variable table = op.operands().getFirst().variable();
    Box matrix = new Box(wide.x(), middle - 22, half, 44);
    sheet.parts().cells.add(new Cells(
        table, 0, time, matrix, 0, table.shape().rows(), table.width(), Look.WEIGHT));
    sheet.parts().glyphs.add(new Glyph(op, time, matrix));
  }
}
