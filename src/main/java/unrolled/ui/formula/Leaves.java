package unrolled.ui.formula;

import unrolled.engine.formula.Formula;
import unrolled.ui.text.Numbers;

/// How the leaves of a formula are written: a constant by its name among symbols, by its value among numbers.
///
/// @param symbolic whether the formula speaks of vectors
record Leaves(Numbers numbers, boolean symbolic) {
  /// The writing a formula asks for.
  static Leaves of(Formula formula, Numbers numbers) {
    return new Leaves(numbers, Formula.scalars(formula).isEmpty() && !Formula.isArithmetic(formula));
  }

  String write(Formula.Scalar scalar) {
    return numbers.format(scalar.value());
  }

  String write(Formula.Constant constant) {
    if (symbolic && !constant.name().isEmpty()) {
      return constant.name();
    }
    return constant.name().isEmpty() ? numbers.setting(constant.value()) : numbers.format(constant.value());
  }
}
