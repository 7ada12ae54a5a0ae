package unrolled.ui.formula;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Direction;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Symbol;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Shape;

/// A few variables and formulas to print.
final class Formulas {
  static final Variable WEIGHT = new Variable(
      0, "weight_hh_l0", Symbol.of("W", "hh"), Role.PARAMETER, Domain.ONCE, Direction.FORWARD,
      new Shape(3, 3), false);
  static final Variable HIDDEN = new Variable(
      1, "h_l0", Symbol.of("h"), Role.HIDDEN, Domain.EVERY, Direction.FORWARD, new Shape(1, 3), false);
  static final Variable SECOND = new Variable(
      2, "h_l1", new Symbol("h", "", 2, true, List.of()), Role.HIDDEN, Domain.EVERY, Direction.REVERSE,
      new Shape(1, 3), false);

  private Formulas() {}

  static Formula vector(Variable variable, int time) {
    return new Formula.Vector(Operand.of(variable), Quantity.VALUE, time);
  }

  static Formula.Scalar scalar(Variable variable, int time, int index, double value) {
    return new Formula.Scalar(new Element(variable, Quantity.VALUE, time, 0, index), value);
  }

  /// tanh(W_hh h₁), as at timestep 2.
  static Formula recurrence() {
    Formula product = new Formula.Times(
        List.of(vector(WEIGHT, 1), new Formula.Vector(Operand.previous(HIDDEN), Quantity.VALUE, 1)),
        Formula.Style.MATRIX);
    return Formula.apply(Function.TANH, product);
  }

  /// A sum of so many products.
  static Formula sum(int count) {
    List<Formula> terms = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      terms.add(
          Formula.product(scalar(WEIGHT, 0, j % 9, j - 1), scalar(HIDDEN, 0, j % 3, j == 9 ? -40 : 0.5)));
    }
    return new Formula.Sum(terms);
  }
}
