package unrolled.engine.graph;

import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;

/// A step of the update: clipping of all gradients together, or the change of one parameter by an optimizer.
public sealed interface Update extends Op permits Clipping, ParameterStep {
  /// Carries the update out.
  void apply(UpdateMemory memory);

  /// The quantities it computes, in the order of its equations.
  List<Quantity> results();

  /// The equation of one of its quantities in symbols, for a parameter.
  Formula symbols(UpdateMemory memory, Variable parameter, Quantity quantity);

  /// The arithmetic of one number it computes.
  Formula arithmetic(UpdateMemory memory, Element element);
}
