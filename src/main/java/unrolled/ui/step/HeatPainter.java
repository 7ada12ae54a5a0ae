package unrolled.ui.step;

import javafx.scene.paint.Color;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.step.layout.Look;
import unrolled.ui.theme.Tone;

/// Numbers that are too small to be written, as colours.
final class HeatPainter {
  private final Ink ink;

  HeatPainter(Ink ink) {
    this.ink = ink;
  }

  /// The colour of a value.
  Color fill(Look look, double value, Limits limits) {
    return switch (look) {
      case WEIGHT, BIAS -> ink.palette().diverging(value, limits.weights());
      case LOSS -> ink.color(Tone.LOSS_SOFT);
      case STATE, GATE, INPUT -> ink.palette().diverging(value, limits.states());
      case PART, LOGITS, BARS -> ink.palette().diverging(value, limits.sums());
    };
  }

  /// The colour of a gradient: of a parameter on the scale of all of them, of a vector none, since those differ by
  /// powers of ten.
  Color gradient(Look look, double value, Limits limits) {
    boolean weight = look == Look.WEIGHT || look == Look.BIAS;
    return weight ? ink.palette().diverging(value, limits.gradients()) : ink.color(Tone.PAPER);
  }

  /// The colour of a difference.
  Color difference(double value, double limit) {
    return ink.palette().diverging(value, limit);
  }

  /// The ground of what is written without a colour of its own.
  Color paper() {
    return ink.color(Tone.PAPER);
  }

  /// A group without writing; where there are two lines, each cell has the first above and the second below.
  void paint(Cells cells, CellNumbers numbers, Limits limits) {
    int lines = numbers.lower().length > 0 ? 2 : 1;
    Color[] colors = new Color[cells.columns() * cells.rows() * lines];
    for (int row = 0; row < cells.rows(); row++) {
      for (int column = 0; column < cells.columns(); column++) {
        int index = cells.first() + row * cells.columns() + column;
        Color upper = numbers.upper().length == 0
            ? ink.color(Tone.SUNKEN)
            : numbers.upperFill(cells.look(), numbers.upper()[index], this, limits);
        int place = row * lines * cells.columns() + column;
        colors[place] = upper;
        if (lines == 2) {
          colors[place + cells.columns()] = numbers.isDouble(index)
              ? numbers.lowerColour(cells.look(), index, this, limits)
              : upper;
        }
      }
    }
    ink.on().cells(cells.box(), colors, cells.columns());
  }
}
