package unrolled.ui.step;

import javafx.scene.paint.Color;
import unrolled.engine.formula.Quantity;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.step.layout.Look;
import unrolled.ui.theme.Tone;

/// What the cells of one group say on their two lines: a value and below it its gradient; or, while two networks are
/// compared, one of the two and below it by how much it differs.
///
/// @param shown the quantity of the first line
/// @param upper its numbers, empty where none is known
/// @param lower the second line, empty where there is none
/// @param before while two networks are compared and some number differs, the numbers of the first, else empty
/// @param compares whether the second line is a difference
record CellNumbers(Quantity shown, double[] upper, double[] lower, double[] before, boolean compares) {
  private static final double[] NONE = {};

  /// The lines of a group; of a parameter that has changed, gradients only where there is room beside what it became.
  /// Where the first gradient is asked for, only its place is made ready, which the question covers.
  ///
  /// @param two whether a cell has room for two lines
  static CellNumbers of(Cells cells, StepScene scene, boolean two) {
    CellReader reader = scene.reader();
    Quantity value = reader.shown(cells);
    double[] gradients = scene.hasGradients() && (two || value != Quantity.NEXT_VALUE)
        ? reader.numbers(cells, Quantity.GRADIENT)
        : NONE;
    if (gradients.length == 0 && scene.asks(cells, Quantity.GRADIENT)) {
      gradients = new double[reader.numbers(cells, value).length];
    }
    if (!reader.isComparing()) {
      return new CellNumbers(value, reader.numbers(cells, value), gradients, NONE, false);
    }
    Quantity one = gradients.length > 0 && value != Quantity.NEXT_VALUE ? Quantity.GRADIENT : value;
    double[] differences = reader.differences(cells, one);
    return new CellNumbers(one, reader.numbers(cells, one), differences,
        differences.length == 0 ? NONE : reader.before(cells, one), true);
  }

  /// Whether gradients are shown.
  boolean flowing() {
    return compares ? shown == Quantity.GRADIENT : lower.length > 0;
  }

  /// Whether one cell has a second line: what is the same has no difference.
  boolean isDouble(int index) {
    return lower.length > 0 && (!compares || lower[index] != 0);
  }

  /// The ground of the first line.
  Color upperFill(Look look, double number, HeatPainter heat, Limits limits) {
    return compares && shown == Quantity.GRADIENT
        ? heat.gradient(look, number, limits)
        : heat.fill(look, number, limits);
  }

  /// The ground of the second line where it is written.
  Color lowerFill(Look look, int index, HeatPainter heat, Limits limits) {
    return compares ? lowerColour(look, index, heat, limits) : heat.paper();
  }

  /// The colour of the second line where it is too small to be written.
  Color lowerColour(Look look, int index, HeatPainter heat, Limits limits) {
    if (!compares) {
      return heat.gradient(look, lower[index], limits);
    }
    return shown == Quantity.GRADIENT
        ? heat.difference(lower[index], limits.gradients())
        : heat.fill(look, lower[index], limits);
  }

  /// The colour in which the first line is written.
  Color upperInk(Color fill, Ink ink) {
    return compares && shown == Quantity.GRADIENT && fill.equals(ink.color(Tone.PAPER))
        ? ink.color(Tone.BACKWARD)
        : ink.palette().textOn(fill);
  }

  /// The colour in which the second line is written.
  Color lowerInk(Color fill, Ink ink) {
    return compares ? ink.palette().textOn(fill) : ink.color(Tone.BACKWARD);
  }
}
