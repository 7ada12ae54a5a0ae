package unrolled.ui.step.layout;

import java.util.List;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Direction;
import unrolled.engine.graph.Variable;
import unrolled.engine.network.Decoder;

/// Puts rows and columns together.
final class Assembly {
  /// The width from which on a state in a folded column has its name above it.
  private static final double NAMED = 24;

  private final LayoutRequest request;
  private final Sheet sheet;
  private final List<Lane> lanes;
  private final Columns columns;
  private final Rows rows;

  Assembly(LayoutRequest request, Names names) {
    this.request = request;
    lanes = Lane.of(request.architecture(), names);
    sheet = new Sheet(new Parts(), names, request.timesteps(), lanes.size() > 1);
    columns = Columns.fit(lanes, request);
    rows = Rows.fit(lanes, request, columns.metrics());
  }

  Parts parts() {
    return sheet.parts();
  }

  Rows rows() {
    return rows;
  }

  Columns columns() {
    return columns;
  }

  List<Lane> lanes() {
    return lanes;
  }

  /// Places everything but the edges.
  void place() {
    Decoder decoder = request.architecture().decoder();
    if (decoder != null) {
      halves(decoder);
    }
    plate(Plate.Kind.INITIAL, -1, false, columns.initial());
    for (int t = 0; t < request.timesteps(); t++) {
      plate(Plate.Kind.TIMESTEP, t, columns.open()[t], columns.times()[t]);
    }
    for (int index = 0; index < lanes.size(); index++) {
      for (int t = 0; t < request.timesteps(); t++) {
        cell(index, t);
      }
      initial(index);
    }
    new InputRow(this, request, sheet).place();
    if (columns.prediction().width() > 0) {
      Box box = columns.prediction();
      Variable logits = sheet.names().get("logits");
      boolean last = logits.domain() == unrolled.engine.graph.Domain.LAST;
      int time = last ? request.timesteps() - 1 : Math.max(request.focus(), sheet.names().begins(logits));
      Box full = below(box);
      parts().plates.add(new Plate(Plate.Kind.PREDICTION, time, true, full));
      new Prediction(sheet, full, time, columns.metrics().strip()).place();
    }
  }

  private void plate(Plate.Kind kind, int time, boolean open, Box box) {
    parts().plates.add(new Plate(kind, time, open, below(box)));
  }

  /// A column from where the plates begin to where they end.
  private Box below(Box column) {
    return new Box(column.x(), rows.head(), column.width(), rows.bottom() - rows.head());
  }

  /// The names of encoder and decoder above their columns.
  private void halves(Decoder decoder) {
    Box[] times = columns.times();
    half(Plate.Kind.ENCODER, 0, times[0], times[decoder.from() - 1]);
    half(Plate.Kind.DECODER, decoder.from(), times[decoder.from()], times[times.length - 1]);
  }

  private void half(Plate.Kind kind, int time, Box first, Box last) {
    Box across = new Box(first.x(), 0, last.right() - first.x(), rows.head());
    parts().plates.add(new Plate(kind, time, false, across));
  }

  private Box area(int index, Box column) {
    return new Box(column.x(), rows.tops()[index], column.width(), rows.height(lanes.get(index), index));
  }

  private void cell(int index, int time) {
    Lane lane = lanes.get(index);
    Box column = columns.times()[time];
    Box area = area(index, column);
    if (lane.join() != null) {
      join(lane.join(), area, time);
    } else if (rows.open()[index] && columns.open()[time]) {
      double width = lane.template().width(rows.metrics());
      double left = area.x() + (area.width() - width) / 2;
      Box centred = new Box(left, area.y(), width, area.height());
      lane.template().place(new Pen(sheet, lane, time, centred), rows.metrics());
    } else {
      for (String state : List.of("h", "c")) {
        folded(index, state, time, time, area);
      }
    }
  }

  private void initial(int index) {
    Lane lane = lanes.get(index);
    if (lane.join() == null) {
      boolean reverse = lane.layer().reverse();
      Box area = area(index, reverse ? columns.last() : columns.initial());
      for (String state : List.of("h", "c")) {
        folded(index, state, reverse ? request.timesteps() : -1, -1, area);
      }
    }
  }

  /// A state in a column or row that shows nothing else.
  private void folded(int index, String base, int time, int column, Box area) {
    Lane lane = lanes.get(index);
    Variable state = sheet.names().find(lane.name(base));
    if (state == null) {
      return;
    }
    Metrics m = rows.metrics();
    boolean cellState = base.equals("c");
    boolean two = lane.layer().cell().hasCellState();
    double width = Math.min(m.strip(), area.width() - 6);
    boolean openColumn = column >= 0 && columns.open()[column];
    Box box;
    if (rows.open()[index]) {
      Box open = lane.template().state(m, cellState);
      box = new Box(area.centerX() - width / 2, area.y() + open.y(), width, open.height());
    } else {
      double share = two ? Math.min(width, (area.width() - 8) / 2) : width;
      double middle = openColumn ? stateMiddle(lane, area) : area.centerX();
      double x = middle + (two ? besides(openColumn, cellState, lane.mirrored(), share) : -share / 2);
      box = new Box(x, area.y() + Metrics.CAPTION, share, m.hidden() * rows.foldedCell());
    }
    parts().cells.add(new Cells(state, time, column, box, 0, state.width(), 1, Look.STATE));
    nameState(state, time, box, openColumn && !two);
  }

  /// How far from the middle a state of a pair begins: in an open column h stays in the middle and c stands inside.
  private static double besides(boolean openColumn, boolean cellState, boolean mirrored, double width) {
    if (!openColumn) {
      return cellState ? -width - 1 : 1;
    }
    double inside = mirrored ? width / 2 + 4 : -1.5 * width - 4;
    return cellState ? inside : -width / 2;
  }

  /// Where the states of an open column stand, so that those of its folded rows stand above and below them.
  private double stateMiddle(Lane lane, Box area) {
    Metrics m = rows.metrics();
    double width = lane.template().width(m);
    double x = lane.template().state(m, false).centerX();
    return area.x() + (area.width() - width) / 2 + (lane.mirrored() ? width - x : x);
  }

  private void nameState(Variable state, int time, Box box, boolean beside) {
    if (beside) {
      parts().captions.add(new Caption(
          "", state.symbol(), time, box.x() - 7, box.centerY() + 4, Caption.Align.RIGHT));
    } else if (box.width() >= NAMED) {
      parts().captions.add(new Caption(
          "", state.symbol(), time, box.centerX(), box.y() - 6, Caption.Align.CENTER));
    }
  }

  private void join(Variable output, Box area, int time) {
    double width = Math.min(columns.metrics().strip(), area.width() - 6);
    double height = output.width() * rows.foldedCell();
    double middle = columns.open()[time] ? stateMiddle(lanes.getFirst(), area) : area.centerX();
    Box box = new Box(middle - width / 2, area.y() + Metrics.CAPTION, width, height);
    parts().cells.add(new Cells(output, time, time, box, 0, output.width(), 1, Look.STATE));
    nameState(output, time, box, columns.open()[time]);
    double pill = Math.min(40, area.width() - 4);
    Differentiable op = sheet.names().producer(output, time);
    Box glyph = Box.around(middle, box.bottom() + 14 + Metrics.PILL / 2, pill, Metrics.PILL);
    parts().glyphs.add(new Glyph(op, time, glyph));
  }

  static boolean isReverse(Variable variable) {
    return variable.direction() == Direction.REVERSE;
  }
}
