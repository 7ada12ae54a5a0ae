package unrolled.ui.formula;

import unrolled.engine.formula.Formula;

/// How tightly a formula holds together, loosest first: it decides where brackets are written.
enum Precedence {
  /// What begins with a minus sign and does not stand first.
  NEGATIVE,
  /// a + b.
  SUM,
  /// a · b.
  PRODUCT,
  /// A sign, a function, a power.
  TIGHT;

  /// @param leading whether it stands first, where a minus sign needs no brackets
  static Precedence of(Formula formula, boolean leading, Leaves leaves) {
    return switch (formula) {
      case Formula.Scalar scalar -> written(leaves.write(scalar), leading);
      case Formula.Constant constant -> written(leaves.write(constant), leading);
      case Formula.Sum(var terms) -> terms.size() == 1 ? of(terms.getFirst(), leading, leaves) : SUM;
      case Formula.Minus _ -> SUM;
      case Formula.Times(var factors, _) ->
          factors.size() == 1 ? of(factors.getFirst(), leading, leaves) : PRODUCT;
      case Formula.Quotient _ -> PRODUCT;
      case Formula.Apply _ -> TIGHT;
      case Formula.Active(var inner) -> of(inner, leading, leaves);
      case Formula.Vector _, Formula.Power _, Formula.Transposed _, Formula.Stack _ -> TIGHT;
    };
  }

  private static Precedence written(String leaf, boolean leading) {
    boolean signed = leaf.startsWith("−") || leaf.startsWith("≈");
    if (signed && !leading) {
      return NEGATIVE;
    } else if (leaf.contains("×")) {
      return PRODUCT;
    }
    return leaf.indexOf('−') > 0 ? SUM : TIGHT;
  }
}
