package unrolled.engine.predict;

import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.trace.TraceStep;
import unrolled.engine.trace.TraceView;

/// One number that a step is about to bring about, asked before it is shown.
///
/// @param step the step that brings it about
/// @param element the number
/// @param contribution whether what is asked is only what this step adds to it: a gradient to which others add too
/// @param answer the number asked for
/// @param largest the largest magnitude of what the step brings about
/// @param symbols the right-hand side of its equation
/// @param arithmetic the same in numbers
/// @param after what is known after the step; nobody sees it before the answer is in
public record Question(TraceStep step, Element element, boolean contribution, double answer, double largest,
    Formula symbols, Formula arithmetic, TraceView after) {
  /// The share of the number, and the share of the step's largest number, by which an answer may miss.
  public static final double SHARE = 0.01;

  /// Below this a number is 0 to every reader: what rounding leaves of terms that cancel.
  static final double NOTHING = 1e-12;

  /// How far from a number a typed one may be to be taken for it: 1 % of the number, or of the largest number of the
  /// step where that is more (of at most 1), so that a small number beside large ones need not be guessed to the digit.
  public double tolerance(double of) {
    double near = SHARE * Math.min(1, largest);
    return Math.max(NOTHING, Math.max(SHARE * Math.abs(of), near));
  }

  /// How far from the answer a typed number may be.
  public double tolerance() {
    return tolerance(answer);
  }

  /// The number itself where its gradient is asked for, NaN otherwise.
  double valueBehind() {
    return element.quantity() == Quantity.GRADIENT
        ? after.number(element.with(Quantity.VALUE))
        : Double.NaN;
  }

  /// The running total after the step where only a contribution is asked for, NaN otherwise.
  double total() {
    return contribution ? after.number(element) : Double.NaN;
  }
}
