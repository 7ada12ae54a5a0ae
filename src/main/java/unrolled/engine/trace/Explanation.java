package unrolled.engine.trace;

import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;

/// The arithmetic of one number: what it is in symbols, what it is in numbers, and what it is made of.
///
/// @param element the number
/// @param value the number as the engine stored it; for a gradient the running total at the cursor
/// @param symbols the right-hand side of its equation
/// @param arithmetic the same in numbers; evaluated, it gives the value again
/// @param contributions for a gradient: everything that is added to it, in the order in which training adds it
public record Explanation(
    Element element, double value, Formula symbols, Formula arithmetic, List<Contribution> contributions) {

  /// The numbers it reads, in order of appearance.
  public List<Formula.Scalar> sources() {
    return Formula.scalars(arithmetic);
  }

  /// The number worked out again, term by term, from the arithmetic shown.
  public double recomputed() {
    return Formula.evaluate(arithmetic);
  }

  /// Whether everything that is added to this gradient has been.
  public boolean isComplete() {
    return contributions.stream().allMatch(Contribution::known);
  }
}
