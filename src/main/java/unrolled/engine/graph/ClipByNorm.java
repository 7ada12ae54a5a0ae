package unrolled.engine.graph;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.formula.Quantity;

/// Clipping by the global norm as `clip_grad_norm_`: every gradient is multiplied by min(1, max/(‖∇‖ + 10⁻⁶)), which
/// keeps the direction.
///
/// @param parameters whose gradients are clipped together
/// @param maximum the norm that is allowed
/// @param infinity whether ‖∇‖ is the largest magnitude instead of the Euclidean norm
public record ClipByNorm(List<Variable> parameters, double maximum, boolean infinity) implements Clipping {
  private static final double GUARD = 1e-6;

  @Override
  public List<Operand> operands() {
    return parameters.stream().map(Operand::of).toList();
  }

  @Override
  public void apply(UpdateMemory memory) {
    double before = Norms.of(memory, parameters, Quantity.GRADIENT, infinity);
    double factor = Math.min(1, maximum / (before + GUARD));
    for (int p = 0; p < parameters.size(); p++) {
      double[] gradient = memory.buffer(parameters.get(p), Quantity.GRADIENT);
      double[] clipped = memory.buffer(parameters.get(p), Quantity.CLIPPED);
      for (int i = 0; i < gradient.length; i++) {
        clipped[i] = gradient[i] * factor;
      }
    }
    memory.setNorms(before, Norms.of(memory, parameters, Quantity.CLIPPED, infinity));
  }

  @Override
  public Formula symbols(UpdateMemory memory, Variable parameter, Quantity quantity) {
    List<Formula> all = new ArrayList<>();
    parameters.forEach(each -> all.add(memory.symbol(each, Quantity.GRADIENT)));
    Formula norm = new Formula.Apply(infinity ? Function.MAX_NORM : Function.NORM, all);
    return Formula.product(memory.symbol(parameter, Quantity.GRADIENT), factor(norm));
  }

  private Formula factor(Formula norm) {
    return new Formula.Apply(
        Function.MIN,
        List.of(
            new Formula.Constant("", 1),
            new Formula.Quotient(
                new Formula.Constant("", maximum), Formula.sum(norm, new Formula.Constant("", GUARD)))));
  }

  @Override
  public Formula arithmetic(UpdateMemory memory, Element element) {
    return Formula.product(
        memory.scalar(element, Quantity.GRADIENT), factor(new Formula.Constant("‖∇‖", memory.normBefore())));
  }
}
