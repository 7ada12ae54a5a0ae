package unrolled.ui.compare;

import unrolled.chart.Style;

/// A network with the name by which it is told from the others.
record Named(String name, Contender of) {
  /// Its line.
  Style style() {
    return Style.category(of.colour());
  }
}
