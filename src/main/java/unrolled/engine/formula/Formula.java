package unrolled.engine.formula;

import java.util.List;
import unrolled.engine.graph.Operand;

/// An expression as data, built by an operation about itself: printed as symbols, printed as numbers, evaluated.
///
/// Two kinds are built from the same nodes. A *symbol line* speaks of whole vectors ([Vector] leaves) and is only read.
/// An *arithmetic* speaks of single numbers ([Scalar] leaves); [#evaluate(Formula)] carries it out, in the order and
/// with the fused multiply-add of the operation it describes, so that it gives the stored double.
public sealed interface Formula {
  /// One number of the trace, by address and with its value.
  record Scalar(Element element, double value) implements Formula {}

  /// A constant of the equation, such as the 1 in 1 − z, or a setting such as the learning rate.
  ///
  /// @param name its sign (`η`, `β₁`, `ε`), or empty for a plain number
  record Constant(String name, double value) implements Formula {}

  /// A whole vector or matrix, written by its symbol.
  ///
  /// @param operand variable, shift and part
  /// @param quantity the value or the gradient
  /// @param time the timestep of the operation that reads it, counted from 0
  record Vector(Operand operand, Quantity quantity, int time) implements Formula {}

  /// a + b + c; an empty sum is a 0 that is not printed, so that 0 − a reads −a.
  record Sum(List<Formula> terms) implements Formula {}

  /// a · b, W x or a ⊙ b.
  record Times(List<Formula> factors, Style style) implements Formula {}

  /// a − b.
  record Minus(Formula left, Formula right) implements Formula {}

  /// a / b.
  record Quotient(Formula numerator, Formula denominator) implements Formula {}

  /// base to an integer power.
  record Power(Formula base, int exponent) implements Formula {}

  /// Wᵀ, printed only.
  record Transposed(Formula matrix) implements Formula {}

  /// A named function of its arguments.
  record Apply(Function function, List<Formula> arguments) implements Formula {}

  /// Several vectors one under the other: [a; b], printed only.
  record Stack(List<Formula> parts) implements Formula {}

  /// The operation of this step within a longer line: the outermost sign, function or `+` of the inner formula is its
  /// own, what stands below it was computed before.
  record Active(Formula inner) implements Formula {}

  /// How a product is written.
  enum Style {
    /// Numbers: a · b.
    SCALAR,
    /// A matrix times a vector: W x.
    MATRIX,
    /// Element by element: a ⊙ b.
    ELEMENTWISE,
    /// Two vectors that make a matrix: a bᵀ.
    OUTER
  }

  /// The numbers a formula reads, in order of appearance.
  static List<Scalar> scalars(Formula formula) {
    return FormulaWalk.scalars(formula);
  }

  /// Whether it can be carried out: it holds numbers, no vectors and no constant that only stands for one.
  static boolean isArithmetic(Formula formula) {
    return FormulaWalk.isArithmetic(formula);
  }

  /// Carries an arithmetic out, in the engine's own order: sums are one chain of fused multiply-adds.
  ///
  /// @throws IllegalArgumentException where the formula holds vectors rather than numbers
  static double evaluate(Formula formula) {
    return FormulaWalk.evaluate(formula);
  }

  /// a + b.
  static Sum sum(Formula... terms) {
    return new Sum(List.of(terms));
  }

  /// a · b, for numbers.
  static Times product(Formula... factors) {
    return new Times(List.of(factors), Style.SCALAR);
  }

  /// a ⊙ b, for vectors.
  static Times elementwise(Formula... factors) {
    return new Times(List.of(factors), Style.ELEMENTWISE);
  }

  /// A function of one argument.
  static Apply apply(Function function, Formula argument) {
    return new Apply(function, List.of(argument));
  }
}
