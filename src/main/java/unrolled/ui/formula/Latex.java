package unrolled.ui.formula;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.ui.text.Numbers;

/// Prints a formula as LaTeX for copying, from the same data the screen prints.
public final class Latex {
  private static final Map<String, String> GREEK = Map.ofEntries(
      Map.entry("η", "\\eta"), Map.entry("β", "\\beta"), Map.entry("ε", "\\varepsilon"),
      Map.entry("λ", "\\lambda"), Map.entry("μ", "\\mu"), Map.entry("σ", "\\sigma"), Map.entry("τ", "\\tau"),
      Map.entry("∇", "\\nabla"), Map.entry("₁", "_1"), Map.entry("₂", "_2"), Map.entry("ᵏ", "^k"));

  private final Leaves leaves;

  private Latex(Leaves leaves) {
    this.leaves = leaves;
  }

  /// A formula, its numbers written as on screen.
  public static String print(Formula formula, Numbers numbers) {
    return new Latex(Leaves.of(formula, numbers)).print(formula);
  }

  /// The name of a number.
  public static String name(Element element) {
    return sign(Sign.of(element));
  }

  private static String sign(Sign sign) {
    String letter = sign.letter().replace("′", "'");
    String base = sign.reverse() ? "\\overleftarrow{" + letter + "}" : letter;
    String below = sign.subscript().isEmpty() ? "" : "_{" + sign.subscript() + "}";
    String above = (sign.layer() > 0 ? "(" + sign.layer() + ")" : "")
        + (sign.mark().isEmpty() ? "" : "\\mathrm{" + sign.mark() + "}");
    String symbol = base + below + (above.isEmpty() ? "" : "^{" + above + "}");
    String gradient = "\\frac{\\partial L}{\\partial " + symbol + "}";
    if (sign.before().startsWith("‖")) {
      return "\\lVert " + gradient + " \\rVert";
    }
    return sign.before().startsWith("∂")
        ? gradient + sign.index()
        : sign.before().replace("′", "'") + symbol + sign.after() + sign.index();
  }

  private String print(Formula formula) {
    return switch (formula) {
      case Formula.Scalar scalar -> number(leaves.write(scalar));
      case Formula.Constant constant -> constant(leaves.write(constant));
      case Formula.Vector(var operand, var quantity, int time) -> sign(Sign.of(operand, quantity, time));
      case Formula.Sum(var terms) -> join(terms, " + ", Precedence.SUM);
      case Formula.Times(var factors, var style) -> join(factors, times(style), Precedence.PRODUCT);
      case Formula.Minus(var left, var right) ->
          print(left) + " - " + grouped(right, Precedence.PRODUCT);
      case Formula.Quotient(var numerator, var denominator) ->
          "\\frac{" + print(numerator) + "}{" + print(denominator) + "}";
      case Formula.Power(var base, int exponent) -> grouped(base, Precedence.TIGHT) + "^{" + exponent + "}";
      case Formula.Transposed(var matrix) -> "{" + grouped(matrix, Precedence.TIGHT) + "}^{\\top}";
      case Formula.Apply(var function, var arguments) -> apply(function, arguments);
      case Formula.Stack(var parts) -> "[" + join(parts, ";\\ ", Precedence.NEGATIVE) + "]";
      case Formula.Active(var inner) -> print(inner);
    };
  }

  private static String times(Formula.Style style) {
    return switch (style) {
      case SCALAR -> " \\cdot ";
      case ELEMENTWISE -> " \\odot ";
      case MATRIX, OUTER -> " \\, ";
    };
  }

  private String join(List<Formula> formulas, String between, Precedence least) {
    return formulas.stream().map(each -> grouped(each, least)).collect(Collectors.joining(between));
  }

  private String grouped(Formula formula, Precedence least) {
    boolean loose = Precedence.of(formula, false, leaves).compareTo(least) < 0;
    return loose ? "\\left(" + print(formula) + "\\right)" : print(formula);
  }

  private String apply(Function function, List<Formula> arguments) {
    String inside = join(arguments, ",\\ ", Precedence.NEGATIVE);
    return switch (function) {
      case ROOT -> "\\sqrt{" + inside + "}";
      case NORM -> "\\lVert " + inside + " \\rVert";
      case MAX_NORM -> "\\lVert " + inside + " \\rVert_\\infty";
      case AT_TARGET -> inside + "[y]";
      case TANH, EXP, LN, MIN, MAX -> "\\" + function.sign() + "\\left(" + inside + "\\right)";
      case SIGMOID, SIGMOID_SLOPE, TOTAL ->
          function.sign().replace("σ", "\\sigma").replace("Σ", "\\sum").replace("′", "'") + "\\left(" + inside
              + "\\right)";
      default -> "\\operatorname{" + function.sign().replace("′", "'") + "}\\left(" + inside + "\\right)";
    };
  }

  private static String constant(String name) {
    if (!name.isEmpty() && (Character.isDigit(name.codePointAt(name.length() - 1)) || name.contains("×10"))) {
      return number(name);
    }
    String text = name.replace("−", " - ").replace("‖∇‖", "\\lVert\\nabla\\rVert");
    for (var sign : GREEK.entrySet()) {
      text = text.replace(sign.getKey(), sign.getValue());
    }
    return text;
  }

  private static String number(String written) {
    String text = written.replace('−', '-').replace("≈", "\\approx ").replace("∞", "\\infty");
    int power = text.indexOf("×10");
    return power < 0
        ? text
        : text.substring(0, power) + "\\cdot 10^{" + exponent(text.substring(power + 3)) + "}";
  }

  private static String exponent(String superscript) {
    return superscript.chars()
        .mapToObj(c -> c == '⁻' ? "-" : String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)))
        .collect(Collectors.joining());
  }
}
