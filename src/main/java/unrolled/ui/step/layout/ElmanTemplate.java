package unrolled.ui.step.layout;

import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Layer;

/// The plain cell: a spine from the product with the input up to the state, what is remembered coming in from the left.
record ElmanTemplate(Layer layer) implements CellTemplate {
  private static final double PAD = 12;
  private static final double TILE = 46;
  private static final double FUNCTION = 44;
  private static final double WIDEST = 16 * 32;

  private double hidden(Metrics m) {
    return m.hidden() * m.weightH();
  }

  /// Beyond a width a matrix is a picture, not a table: its cells become narrower.
  private double input(double cell) {
    return Math.min(layer.inputs() * cell, WIDEST);
  }

  /// Where the vectors of the spine begin.
  private double spine(Metrics m) {
    double memory = hidden(m) + 6 + m.strip() + 12;
    return PAD + Math.max(memory, input(m.weightX()) + 8 + TILE);
  }

  private double bias(Metrics m) {
    return layer.bias() == Bias.TWO ? 2 * (m.strip() - 8) + 4 : m.strip() - 6;
  }

  private static boolean beside(Metrics m) {
    return m.hidden() >= Metrics.MANY;
  }

  /// Where the state begins from left to right.
  private double stateX(Metrics m) {
    double between = Math.max(FUNCTION + 16, layer.bias() == Bias.NONE ? 0 : bias(m) + 20);
    return spine(m) + (beside(m) ? m.strip() + between : 0);
  }

  @Override
  public double width(Metrics m) {
    boolean biased = layer.bias() != Bias.NONE;
    return beside(m) ? stateX(m) + m.strip() + PAD : spine(m) + m.strip() + (biased ? 10 + bias(m) : 0) + PAD;
  }

  @Override
  public double height(Metrics m) {
    return plus(m) + Metrics.PILL / 2 + m.gap() + m.part() + m.gap();
  }

  private double plus(Metrics m) {
    return sum(m) + m.state() + m.gap() + Metrics.PILL / 2;
  }

  private double sum(Metrics m) {
    return Metrics.CAPTION + (beside(m) ? 0 : m.state() + 2 * m.gap() + Metrics.PILL);
  }

  @Override
  public Box state(Metrics m, boolean cellState) {
    return new Box(stateX(m), Metrics.CAPTION, m.strip(), m.state());
  }

  @Override
  public Box input(Metrics m) {
    double width = input(m.weightX());
    return new Box(spine(m) - 8 - width, 0, width, 0);
  }

  @Override
  public void place(Pen pen, Metrics m) {
    double x = spine(m);
    double middle = x + m.strip() / 2;
    pen.name("h", stateX(m) + m.strip() / 2, Metrics.CAPTION - 6);
    pen.strip("h", state(m, false), Look.STATE);
    function(pen, m);
    pen.strip("a", new Box(x, sum(m), m.strip(), m.state()), Look.PART);
    pen.glyph("a", middle, plus(m), Metrics.PILL);
    remembered(pen, m);
    double below = plus(m) + Metrics.PILL / 2 + m.gap();
    pen.strip("wx", new Box(x, below, m.strip(), m.part()), Look.PART);
    Box entering = input(m);
    pen.product("wx", new Box(entering.x(), below, entering.width(), m.part()));
    pen.matrixName("wx", "", entering.x() - 18, below + m.part() / 2 + 4);
    pen.biases("a", new Box(x + m.strip() + 10, plus(m) - 7 - m.part(), bias(m), m.part()), false);
  }

  private void function(Pen pen, Metrics m) {
    if (beside(m)) {
      double between = (spine(m) + m.strip() + stateX(m)) / 2;
      pen.name("a", spine(m) + m.strip() / 2, Metrics.CAPTION - 6);
      pen.glyph("h", between, Metrics.CAPTION + Metrics.PILL / 2 + 2, FUNCTION);
    } else {
      double middle = spine(m) + m.strip() / 2;
      pen.glyph("h", middle, Metrics.CAPTION + m.state() + m.gap() + Metrics.PILL / 2, FUNCTION);
    }
  }

  private void remembered(Pen pen, Metrics m) {
    double left = spine(m) - 12 - m.strip() - 6 - hidden(m);
    double top = plus(m) + Metrics.PILL / 2 - m.part();
    pen.product("wh", new Box(left, top, hidden(m), m.part()));
    pen.strip("wh", new Box(left + hidden(m) + 6, top, m.strip(), m.part()), Look.PART);
    pen.matrixName("wh", pen.isNew("wh") ? "" : "step.same", left + hidden(m) / 2, top - 7);
  }
}
