package unrolled.engine.trace;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Variable;

/// What the norm of a gradient is made of: ‖∂L/∂v_t‖ = √(Σ_b Σ_i (∂L/∂v_t[b, i])²), over the sequences b of the batch
/// and the units i.
///
/// The squares stand in the order of their size, so that whoever reads the beginning reads what counts; added up in
/// this order the norm may differ from the stored one by rounding.
final class GradientNorm {
  private GradientNorm() {}

  static Formula symbols(Element norm) {
    Formula vector =
        new Formula.Vector(Operand.of(norm.variable()), Quantity.GRADIENT, norm.time());
    return Formula.apply(Function.ROOT,
        Formula.apply(Function.TOTAL, Formula.elementwise(vector, vector)));
  }

  /// @param memory after the backward pass
  static Formula arithmetic(Memory memory, Element norm) {
    Variable variable = norm.variable();
    double[] gradients = memory.gradients(variable);
    int sequences = variable.isParameter() ? 1 : memory.batch();
    int units = variable.shape().size();
    List<Formula> squares = IntStream.range(0, sequences * units)
        .mapToObj(i -> new Element(variable, Quantity.GRADIENT, norm.time(), i / units, i % units))
        .map(each -> new Formula.Scalar(each, gradients[memory.position(each)]))
        .sorted(Comparator.comparingDouble(each -> -Math.abs(each.value())))
        .<Formula>map(each -> new Formula.Power(each, 2))
        .toList();
    return Formula.apply(Function.ROOT, new Formula.Sum(squares));
  }
}
