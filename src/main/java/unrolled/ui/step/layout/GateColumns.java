package unrolled.ui.step.layout;

/// What LSTM and GRU have in common: gates side by side, each with its sum above its products.
///
/// From top to bottom: the line of the state, a row of products in between, the gates with their names, their
/// activations, the sums, the products, the weights, and two lines on which h and x come in.
///
/// @param m sizes
record GateColumns(Metrics m) {
  static final double PAD = 14;
  static final double BETWEEN = 14;
  private static final double BUS = 9;

  /// The width of a gate: two vectors side by side.
  double gate() {
    return 2 * m.strip() + 4;
  }

  double slot(double x, int index) {
    return x + index * (m.strip() + 4);
  }

  double line() {
    return Metrics.CAPTION + m.state() / 2;
  }

  double top() {
    return Metrics.CAPTION;
  }

  double between() {
    return top() + m.state() + m.gap();
  }

  double names() {
    return between() + Math.max(m.part(), Metrics.PILL) + m.gap() / 2;
  }

  double gates() {
    return names() + Metrics.CAPTION + 4;
  }

  double activation() {
    return gates() + m.state() + m.gap() * 0.75 + Metrics.PILL / 2;
  }

  double sums() {
    return activation() + Metrics.PILL / 2 + m.gap() * 0.75;
  }

  double plus() {
    return sums() + m.part() + m.gap() * 0.75 + Metrics.PILL / 2;
  }

  double products() {
    return plus() + Metrics.PILL / 2 + m.gap() * 0.75;
  }

  double weights() {
    return products() + m.part() + 6;
  }

  double height() {
    return weights() + m.weights() + 2.6 * BUS;
  }

  Box vector(double x, double y) {
    return new Box(x, y, m.strip(), m.part());
  }

  /// A gate from its weights up to its value.
  void gate(Pen pen, String gate, double x) {
    double middle = x + m.strip() / 2;
    activated(pen, gate, x);
    pen.glyph("a_" + gate, middle, plus(), Metrics.PILL);
    pen.strip("wx_" + gate, vector(slot(x, 0), products()), Look.PART);
    pen.strip("wh_" + gate, vector(slot(x, 1), products()), Look.PART);
    weights(pen, "wx_" + gate, slot(x, 0));
    weights(pen, "wh_" + gate, slot(x, 1));
    pen.biases("a_" + gate, vector(slot(x, 1), sums()), false);
  }

  /// A gate from its sum up to its value.
  void activated(Pen pen, String gate, double x) {
    double middle = x + m.strip() / 2;
    pen.strip("gate_" + gate, new Box(x, gates(), m.strip(), m.state()), Look.GATE);
    pen.glyph("gate_" + gate, middle, activation(), 40);
    pen.strip("a_" + gate, vector(x, sums()), Look.PART);
  }

  void name(Pen pen, String gate, double x) {
    pen.gateName(gate, x + m.strip() / 2, names() + Metrics.CAPTION - 3);
  }

  void weights(Pen pen, String result, double x) {
    pen.product(result, new Box(x, weights(), m.strip(), m.weights()));
  }

  /// Where the vector that enters is best placed.
  Box input(double x) {
    return new Box(x, 0, gate(), 0);
  }
}
