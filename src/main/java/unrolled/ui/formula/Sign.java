package unrolled.ui.formula;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Direction;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Symbol;
import unrolled.engine.graph.Variable;

/// How a quantity is written, apart from the medium: letter, what hangs below, what hangs above, and what is put
/// around.
///
/// Timesteps and units count from 1; the layer stands above in brackets, a layer that reads backwards has an arrow.
///
/// @param before what stands in front, such as `∂L/∂` or `m(`
/// @param letter the main sign
/// @param subscript fixed part and timestep
/// @param layer the layer above, 0 for none
/// @param reverse whether an arrow is drawn
/// @param mark what else stands above, such as `clip`
/// @param after what stands behind, such as `)`
/// @param index `[row]` or `[row, column]`, or empty
record Sign(
    String before,
    String letter,
    String subscript,
    int layer,
    boolean reverse,
    String mark,
    String after,
    String index) {

  /// A vector or matrix as an operation reads it.
  static Sign of(Operand operand, Quantity quantity, int time) {
    return of(operand.symbol(), quantity, time(operand.variable(), time, operand.shift()), "");
  }

  /// One number.
  static Sign of(Element element) {
    Variable variable = element.variable();
    return of(variable.symbol(), element.quantity(), time(variable, element.time(), 0), index(element));
  }

  private static Sign of(Symbol symbol, Quantity quantity, String time, String index) {
    if (quantity.isOfSeveral()) {
      return new Sign(before(quantity), "θ", "", quantity.isOfGradient() ? symbol.layer() : 0, false, "",
          after(quantity), "");
    }
    List<String> below = new ArrayList<>(List.of(symbol.subscript(), time));
    below.removeIf(String::isEmpty);
    String letter = symbol.letter() + (quantity == Quantity.NEXT_VALUE ? "′" : "");
    return new Sign(
        before(quantity),
        letter,
        String.join(",", below),
        symbol.layer(),
        symbol.reverse(),
        mark(symbol.mark(), quantity == Quantity.CLIPPED ? "clip" : ""),
        after(quantity),
        quantity.isNorm() ? "" : index);
  }

  private static String mark(String own, String clip) {
    return own.isEmpty() || clip.isEmpty() ? own + clip : own + "," + clip;
  }

  private static String before(Quantity quantity) {
    return switch (quantity) {
      case VALUE, NEXT_VALUE -> "";
      case GRADIENT, CLIPPED -> "∂L/∂";
      case FIRST_MOMENT -> "m(";
      case GRADIENT_NORM, LAYER_GRADIENT_NORM -> "‖∂L/∂";
      case VALUE_NORM, ALL_VALUES_NORM -> "‖";
      case CHANGE_NORM, ALL_CHANGES_NORM -> "‖Δ";
      case SECOND_MOMENT -> "v(";
      case NEXT_FIRST_MOMENT -> "m′(";
      case NEXT_SECOND_MOMENT -> "v′(";
    };
  }

  private static String after(Quantity quantity) {
    return quantity.isNorm() ? "‖" : before(quantity).endsWith("(") ? ")" : "";
  }

  private static String time(Variable variable, int time, int shift) {
    if (variable.domain() == Domain.ONCE) {
      return "";
    }
    int step = variable.direction() == Direction.REVERSE ? -shift : shift;
    return String.valueOf(time + step + 1);
  }

  private static String index(Element element) {
    Variable variable = element.variable();
    if (variable.shape().size() == 1) {
      return "";
    }
    return variable.shape().rows() > 1
        ? "[" + (element.row() + 1) + "," + (element.column() + 1) + "]"
        : "[" + (element.column() + 1) + "]";
  }

  /// What stands above the letter on screen.
  String superscript() {
    return (layer > 0 ? "(" + layer + ")" : "") + (reverse ? "←" : "") + mark;
  }
}
