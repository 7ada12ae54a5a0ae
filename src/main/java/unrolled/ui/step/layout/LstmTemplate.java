package unrolled.ui.step.layout;

/// The LSTM cell: the cell state goes straight through × f and +, the four gates stand below it, h hangs from c.
record LstmTemplate() implements CellTemplate {
  private static final String[] SHOWN = {"f", "i", "g", "o"};

  private static double gateX(GateColumns columns, int index) {
    return GateColumns.PAD + index * (columns.gate() + GateColumns.BETWEEN);
  }

  private static double right(GateColumns columns) {
    return gateX(columns, 4) + 4;
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
    double y = cellState ? columns.top() : hidden(columns);
    return new Box(right(columns), y, m.strip(), m.state());
  }

  private static double shown(GateColumns columns) {
    return columns.between() + Metrics.PILL + columns.m().gap() * 0.75;
  }

  private static double times(GateColumns columns) {
    return shown(columns) + columns.m().part() + columns.m().gap() * 0.75 + Metrics.PILL / 2;
  }

  private static double hidden(GateColumns columns) {
    return times(columns) + Metrics.PILL / 2 + columns.m().gap() * 0.75 + Metrics.CAPTION;
  }

  @Override
  public Box input(Metrics m) {
    GateColumns columns = new GateColumns(m);
    return columns.input(gateX(columns, 1));
  }

  @Override
  public void place(Pen pen, Metrics m) {
    GateColumns columns = new GateColumns(m);
    for (int index = 0; index < SHOWN.length; index++) {
      columns.gate(pen, SHOWN[index], gateX(columns, index));
      columns.name(pen, SHOWN[index], gateX(columns, index));
    }
    line(pen, columns);
    right(pen, columns);
  }

  private static void line(Pen pen, GateColumns columns) {
    Metrics m = columns.m();
    double input = gateX(columns, 1);
    double candidate = gateX(columns, 2);
    double joint = columns.slot(candidate, 1);
    double middle = columns.between() + Math.max(m.part(), Metrics.PILL) / 2;
    pen.glyph("kept", gateX(columns, 0) + m.strip() / 2, columns.line(), Metrics.PILL);
    pen.strip("kept", columns.vector(columns.slot(input, 1), columns.line() - m.part() / 2), Look.PART);
    pen.glyph("written", candidate + m.strip() / 2, middle, Metrics.PILL);
    pen.strip("written", columns.vector(joint, middle - m.part() / 2), Look.PART);
    pen.glyph("c", joint + m.strip() / 2, columns.line(), Metrics.PILL);
  }

  private void right(Pen pen, GateColumns columns) {
    Metrics m = columns.m();
    double x = right(columns);
    double middle = x + m.strip() / 2;
    pen.name("c", middle, columns.top() - 5);
    pen.strip("c", state(m, true), Look.STATE);
    pen.glyph("shown", middle, columns.between() + Metrics.PILL / 2, 44);
    pen.strip("shown", columns.vector(x, shown(columns)), Look.PART);
    pen.glyph("h", middle, times(columns), Metrics.PILL);
    pen.nameBeside("h", middle - 6, hidden(columns) - 6);
    pen.strip("h", state(m, false), Look.STATE);
  }
}
