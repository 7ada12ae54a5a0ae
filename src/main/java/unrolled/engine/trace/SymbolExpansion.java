package unrolled.engine.trace;

import java.util.List;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;

/// Writes out, within a symbol line, the values that lead to it: W_ih x + W_hh h_{t−1} + b instead of a.
final class SymbolExpansion {
  private final Graph graph;

  SymbolExpansion(Graph graph) {
    this.graph = graph;
  }

  /// The line of an operation within the whole equation; its own part is marked where there is more than that.
  Formula inContext(Formula own) {
    Formula whole = expand(own);
    return whole.equals(own) ? own : new Formula.Active(whole);
  }

  private Formula expand(Formula formula) {
    return switch (formula) {
      case Formula.Vector vector -> vector(vector);
      case Formula.Sum(var terms) -> new Formula.Sum(all(terms));
      case Formula.Times(var factors, var style) -> new Formula.Times(all(factors), style);
      case Formula.Minus(var left, var right) -> new Formula.Minus(expand(left), expand(right));
      case Formula.Quotient(var over, var under) -> new Formula.Quotient(expand(over), expand(under));
      case Formula.Power(var base, var exponent) -> new Formula.Power(expand(base), exponent);
      case Formula.Transposed(var matrix) -> new Formula.Transposed(expand(matrix));
      case Formula.Apply(var function, var arguments) -> new Formula.Apply(function, all(arguments));
      case Formula.Stack(var parts) -> new Formula.Stack(all(parts));
      case Formula.Active(var inner) -> new Formula.Active(expand(inner));
      case Formula.Scalar _, Formula.Constant _ -> formula;
    };
  }

  private List<Formula> all(List<Formula> formulas) {
    return formulas.stream().map(each -> expand(each)).toList();
  }

  private static boolean isWrittenOut(Role role) {
    return role == Role.INTERMEDIATE || role == Role.PRE_ACTIVATION;
  }

  private Formula vector(Formula.Vector vector) {
    Variable variable = vector.operand().variable();
    if (vector.quantity() != Quantity.VALUE || !isWrittenOut(variable.role())) {
      return vector;
    }
    return graph.producer(variable, vector.operand().timeAt(vector.time()))
        .map(op -> expand(op.symbols(variable, vector.time())))
        .orElse(vector);
  }
}
