package unrolled.engine.generate;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Variable;

/// The arithmetic of a choice as formulas: evaluated, each gives the number of the choice again, bit for bit.
///
/// @param choice what was drawn
/// @param logits o, the variable of the network
/// @param time the timestep at which the network said them
public record ChoiceArithmetic(Choice choice, Variable logits, int time) {
  /// One number in symbols and in numbers.
  ///
  /// @param value what the choice has
  /// @param symbols its equation
  /// @param arithmetic the same in numbers
  public record Line(double value, Formula symbols, Formula arithmetic) {}

  private Formula outputs() {
    return new Formula.Vector(Operand.of(logits), Quantity.VALUE, time);
  }

  private Formula temperature() {
    return new Formula.Constant("τ", choice.how().divisor());
  }

  private Formula max() {
    return new Formula.Constant("max", choice.max());
  }

  private Formula exponential(int token) {
    return Formula.apply(Function.EXP, scaled(token).arithmetic());
  }

  private Formula softmax() {
    return Formula.apply(Function.SOFTMAX, new Formula.Quotient(outputs(), temperature()));
  }

  /// z of a token: its output, less the largest, divided by the temperature.
  public Line scaled(int token) {
    Formula output =
        new Formula.Scalar(new Element(logits, Quantity.VALUE, time, 0, token), choice.logit(token));
    return new Line(choice.scaled(token),
        new Formula.Quotient(new Formula.Minus(outputs(), max()), temperature()),
        new Formula.Quotient(new Formula.Minus(output, max()), temperature()));
  }

  /// Z, a term for each token.
  public Line total() {
    List<Formula> terms = new ArrayList<>();
    for (int token = 0; token < choice.size(); token++) {
      terms.add(exponential(token));
    }
    Formula each =
        new Formula.Quotient(new Formula.Minus(outputs(), max()), temperature());
    return new Line(choice.total(), Formula.apply(Function.TOTAL, Formula.apply(Function.EXP, each)),
        new Formula.Sum(terms));
  }

  /// p of a token, with Z as a number of its own.
  public Line probability(int token) {
    return new Line(choice.probability(token), softmax(),
        new Formula.Quotient(exponential(token), new Formula.Constant("Z", choice.total())));
  }

  /// M, a term for each token that is kept, the most probable first.
  public Line mass() {
    List<Formula> terms = new ArrayList<>();
    for (int place = 0; place < choice.kept(); place++) {
      terms.add(new Formula.Constant("p", choice.probability(choice.ranked(place))));
    }
    return new Line(choice.mass(), Formula.apply(Function.TOTAL, new Formula.Constant("p", Double.NaN)),
        new Formula.Sum(terms));
  }

  /// q of a token that is kept: p, renormalised.
  public Line share(int token) {
    Formula p = new Formula.Constant("p", choice.probability(token));
    Formula mass = new Formula.Constant("M", choice.mass());
    return choice.isKept(token)
        ? new Line(choice.share(token), new Formula.Quotient(softmax(), mass), new Formula.Quotient(p, mass))
        : new Line(0, new Formula.Constant("", 0), new Formula.Constant("", 0));
  }

  /// Where the part of [0, 1) ends that belongs to a rank: the q of it and of all before it. The token is drawn when u
  /// is below this and not below that of the rank before.
  public Line end(int place) {
    List<Formula> terms = new ArrayList<>();
    for (int each = 0; each <= place; each++) {
      terms.add(new Formula.Constant("q", choice.share(choice.ranked(each))));
    }
    return new Line(choice.begin(place + 1),
        Formula.apply(Function.TOTAL, new Formula.Constant("q", Double.NaN)), new Formula.Sum(terms));
  }
}
