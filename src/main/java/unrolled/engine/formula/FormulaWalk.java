package unrolled.engine.formula;

import java.util.ArrayList;
import java.util.List;

/// Reading a formula: its leaves, and its value.
final class FormulaWalk {
  private FormulaWalk() {}

  static List<Formula.Scalar> scalars(Formula formula) {
    List<Formula.Scalar> found = new ArrayList<>();
    collect(formula, found);
    return found;
  }

  private static void collect(Formula formula, List<Formula.Scalar> found) {
    if (formula instanceof Formula.Scalar scalar) {
      found.add(scalar);
    }
    for (Formula child : children(formula)) {
      collect(child, found);
    }
  }

  static List<Formula> children(Formula formula) {
    return switch (formula) {
      case Formula.Scalar _, Formula.Constant _, Formula.Vector _ -> List.of();
      case Formula.Sum(var terms) -> terms;
      case Formula.Times(var factors, _) -> factors;
      case Formula.Minus(var left, var right) -> List.of(left, right);
      case Formula.Quotient(var numerator, var denominator) -> List.of(numerator, denominator);
      case Formula.Power(var base, _) -> List.of(base);
      case Formula.Transposed(var matrix) -> List.of(matrix);
      case Formula.Apply(_, var arguments) -> arguments;
      case Formula.Stack(var parts) -> parts;
      case Formula.Active(var inner) -> List.of(inner);
    };
  }

  static boolean isArithmetic(Formula formula) {
    return switch (formula) {
      case Formula.Vector _, Formula.Transposed _, Formula.Stack _ -> false;
      case Formula.Constant(_, double value) -> !Double.isNaN(value);
      default -> children(formula).stream().allMatch(FormulaWalk::isArithmetic);
    };
  }

  static double evaluate(Formula formula) {
    return switch (formula) {
      case Formula.Scalar(_, double value) -> value;
      case Formula.Constant(_, double value) -> value;
      case Formula.Sum(var terms) -> sum(terms);
      case Formula.Times(var factors, _) ->
          factors.stream().mapToDouble(FormulaWalk::evaluate).reduce(1, (a, b) -> a * b);
      case Formula.Minus(var left, var right) -> minus(left, right);
      case Formula.Quotient(var numerator, var denominator) -> evaluate(numerator) / evaluate(denominator);
      case Formula.Power(var base, int exponent) -> power(evaluate(base), exponent);
      case Formula.Apply(var function, var arguments) -> apply(function, arguments);
      case Formula.Active(var inner) -> evaluate(inner);
      case Formula.Vector _, Formula.Transposed _, Formula.Stack _ ->
          throw new IllegalArgumentException("a symbol line has no single value: " + formula);
    };
  }

  private static double sum(List<Formula> terms) {
    double total = 0;
    for (Formula term : terms) {
      total = term instanceof Formula.Times(var factors, _) && factors.size() == 2
          ? Math.fma(evaluate(factors.getFirst()), evaluate(factors.getLast()), total)
          : total + evaluate(term);
    }
    return total;
  }

  private static double minus(Formula left, Formula right) {
    return evaluate(left) - evaluate(right);
  }

  private static double power(double base, int exponent) {
    double result = 1;
    for (int i = 0; i < exponent; i++) {
      result *= base;
    }
    return result;
  }

  private static double apply(Function function, List<Formula> arguments) {
    return switch (function) {
      case NORM -> Math.sqrt(arguments.stream().mapToDouble(FormulaWalk::evaluate).map(x -> x * x).sum());
      case MAX_NORM ->
          arguments.stream().mapToDouble(FormulaWalk::evaluate).map(Math::abs).reduce(0, Math::max);
      case MIN ->
          arguments.stream().mapToDouble(FormulaWalk::evaluate).reduce(Double.POSITIVE_INFINITY, Math::min);
      case MAX ->
          arguments.stream().mapToDouble(FormulaWalk::evaluate).reduce(Double.NEGATIVE_INFINITY, Math::max);
      default -> function.at(evaluate(arguments.getFirst()));
    };
  }
}
