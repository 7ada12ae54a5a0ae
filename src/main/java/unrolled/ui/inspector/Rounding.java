package unrolled.ui.inspector;

import unrolled.engine.formula.Formula;
import unrolled.engine.trace.Explanation;

/// Tells a number that is only the rounding of a sum: its terms cancel, and what remains is below their last digit.
final class Rounding {
  private static final double LAST_DIGITS = 4 * Math.ulp(1.0);

  private Rounding() {}

  /// Whether exact arithmetic would very likely give 0 here.
  static boolean isAllOf(Explanation explanation) {
    double value = Math.abs(explanation.value());
    return value > 0 && value <= LAST_DIGITS * largestTerm(explanation.arithmetic());
  }

  private static double largestTerm(Formula formula) {
    return switch (formula) {
      case Formula.Active(Formula inner) -> largestTerm(inner);
      case Formula.Sum sum -> sum.terms().stream().mapToDouble(Rounding::largestTerm).max().orElse(0);
      case Formula.Minus(Formula left, Formula right) -> Math.max(largestTerm(left), largestTerm(right));
      default -> Math.abs(Formula.evaluate(formula));
    };
  }
}
