package unrolled.ui.step.layout;

import unrolled.engine.cell.GruCell.Variant;
import unrolled.engine.cell.Layer;

/// The GRU cell: the state goes straight through × z and +; where the reset gate acts is shown and said.
record GruTemplate(Layer layer, Variant variant) implements CellTemplate {
  private static double reset() {
    return GateColumns.PAD;
  }

  private static double update(GateColumns columns) {
    return reset() + columns.gate() + GateColumns.BETWEEN;
  }

  private static double fresh(GateColumns columns) {
    return update(columns) + columns.gate() + GateColumns.BETWEEN;
  }

  private static double right(GateColumns columns) {
    return fresh(columns) + 2 * columns.gate() + 4 + GateColumns.BETWEEN;
  }

  @Override
  public double width(Metrics m) {
    return right(new GateColumns(m)) + m.strip() + GateColumns.PAD;
  }

  @Override
  public double height(Metrics m) {
    return new GateColumns(m).height();
  }

  @Override
  public Box state(Metrics m, boolean cellState) {
    GateColumns columns = new GateColumns(m);
    return new Box(right(columns), columns.top(), m.strip(), m.state());
  }

  @Override
  public Box input(Metrics m) {
    GateColumns columns = new GateColumns(m);
    return columns.input(update(columns));
  }

  @Override
  public void place(Pen pen, Metrics m) {
    GateColumns columns = new GateColumns(m);
    columns.gate(pen, "r", reset());
    columns.name(pen, "r", reset());
    columns.gate(pen, "z", update(columns));
    columns.name(pen, "z", update(columns));
    double x = columns.slot(fresh(columns), 2);
    columns.activated(pen, "n", x);
    pen.glyph("a_n", x + m.strip() / 2, columns.plus(), Metrics.PILL);
    columns.name(pen, "n", x);
    pen.remark(
        variant == Variant.PYTORCH ? "step.gru.after" : "step.gru.before",
        new Box(fresh(columns), 0, columns.gate(), columns.top() - 5));
    if (variant == Variant.PYTORCH) {
      resetAfter(pen, columns);
    } else {
      resetBefore(pen, columns);
    }
    line(pen, columns);
  }

  private static double middle(GateColumns columns, int slot) {
    return columns.slot(fresh(columns), slot) + columns.m().strip() / 2;
  }

  private static void resetAfter(Pen pen, GateColumns columns) {
    double x = fresh(columns);
    pen.strip("wh_n", columns.vector(columns.slot(x, 0), columns.products()), Look.PART);
    columns.weights(pen, "wh_n", columns.slot(x, 0));
    pen.strip("wx_n", columns.vector(columns.slot(x, 3), columns.products()), Look.PART);
    columns.weights(pen, "wx_n", columns.slot(x, 3));
    biased(pen, columns, "biased_h_n", 0);
    biased(pen, columns, "biased_x_n", 3);
    pen.glyph("reset", middle(columns, 0), columns.activation(), Metrics.PILL);
    pen.strip("reset", columns.vector(columns.slot(x, 1), columns.sums()), Look.PART);
  }

  private static void biased(Pen pen, GateColumns columns, String base, int slot) {
    if (pen.has(base)) {
      double x = fresh(columns);
      pen.strip(base, columns.vector(columns.slot(x, slot), columns.sums()), Look.PART);
      pen.glyph(base, middle(columns, slot), columns.plus(), Metrics.PILL);
      Metrics m = columns.m();
      Box bias = slot == 0
          ? new Box(columns.slot(x, 1), columns.products(), m.strip() - 14, m.part())
          : columns.vector(right(columns), columns.products());
      pen.biases(base, bias, true);
    }
  }

  private static void resetBefore(Pen pen, GateColumns columns) {
    double x = fresh(columns);
    pen.glyph("reset", middle(columns, 0), columns.activation(), Metrics.PILL);
    pen.strip("reset", columns.vector(columns.slot(x, 0), columns.sums()), Look.PART);
    columns.weights(pen, "wh_n", columns.slot(x, 0));
    Box beside = new Box(columns.slot(x, 1), columns.weights(), columns.m().strip(), columns.m().weights());
    pen.strip("wh_n", beside, Look.PART);
    pen.strip("wx_n", columns.vector(columns.slot(x, 3), columns.products()), Look.PART);
    columns.weights(pen, "wx_n", columns.slot(x, 3));
    pen.biases("a_n", columns.vector(columns.slot(x, 3), columns.sums()), false);
  }

  private void line(Pen pen, GateColumns columns) {
    Metrics m = columns.m();
    double update = update(columns);
    double middle = columns.between() + Math.max(m.part(), Metrics.PILL) / 2;
    pen.glyph("kept", update + m.strip() / 2, columns.line(), Metrics.PILL);
    pen.strip("kept", columns.vector(columns.slot(fresh(columns), 1), columns.line() - m.part() / 2),
        Look.PART);
    pen.glyph("rest", columns.slot(update, 1) + m.strip() / 2, middle, 30);
    pen.strip("rest", columns.vector(columns.slot(fresh(columns), 0), middle - m.part() / 2), Look.PART);
    pen.glyph("written", middle(columns, 2), middle, Metrics.PILL);
    pen.strip("written", columns.vector(columns.slot(fresh(columns), 3), middle - m.part() / 2), Look.PART);
    pen.glyph("h", middle(columns, 3), columns.line(), Metrics.PILL);
    double x = right(columns);
    pen.name("h", x + m.strip() / 2, columns.top() - 5);
    pen.strip("h", state(m, false), Look.STATE);
  }
}
