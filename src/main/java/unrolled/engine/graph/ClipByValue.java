package unrolled.engine.graph;

import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.formula.Quantity;

/// Clipping by value as `clip_grad_value_`: every number of every gradient is brought into [−limit, limit], which turns
/// the direction.
///
/// @param parameters whose gradients are clipped
/// @param limit the largest magnitude that is allowed
public record ClipByValue(List<Variable> parameters, double limit) implements Clipping {
  @Override
  public List<Operand> operands() {
    return parameters.stream().map(Operand::of).toList();
  }

  @Override
  public void apply(UpdateMemory memory) {
    double before = Norms.of(memory, parameters, Quantity.GRADIENT, false);
    for (int p = 0; p < parameters.size(); p++) {
      double[] gradient = memory.buffer(parameters.get(p), Quantity.GRADIENT);
      double[] clipped = memory.buffer(parameters.get(p), Quantity.CLIPPED);
      for (int i = 0; i < gradient.length; i++) {
        clipped[i] = Math.max(-limit, Math.min(limit, gradient[i]));
      }
    }
    memory.setNorms(before, Norms.of(memory, parameters, Quantity.CLIPPED, false));
  }

  @Override
  public Formula symbols(UpdateMemory memory, Variable parameter, Quantity quantity) {
    return clamp(memory.symbol(parameter, Quantity.GRADIENT));
  }

  private Formula clamp(Formula gradient) {
    Formula lower = new Formula.Apply(Function.MIN, List.of(new Formula.Constant("", limit), gradient));
    return new Formula.Apply(Function.MAX, List.of(new Formula.Constant("", -limit), lower));
  }

  @Override
  public Formula arithmetic(UpdateMemory memory, Element element) {
    return clamp(memory.scalar(element, Quantity.GRADIENT));
  }
}
