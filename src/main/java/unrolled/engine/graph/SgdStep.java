package unrolled.engine.graph;

import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;

/// Gradient descent as `torch.optim.SGD`: W′ = W − η·g, or with momentum μ: b′ = g at the first step, later
/// b′ = μ·b + g, and W′ = W − η·b′.
///
/// @param parameter W
/// @param momentum μ, 0 for none
/// @param weightDecay λ
public record SgdStep(Variable parameter, double momentum, double weightDecay) implements ParameterStep {
  @Override
  public void apply(UpdateMemory memory) {
    double[] w = memory.buffer(parameter, Quantity.VALUE);
    double[] g = memory.buffer(parameter, Quantity.CLIPPED);
    double[] buffer = memory.buffer(parameter, Quantity.FIRST_MOMENT);
    double[] nextBuffer = memory.buffer(parameter, Quantity.NEXT_FIRST_MOMENT);
    double[] next = memory.buffer(parameter, Quantity.NEXT_VALUE);
    double rate = memory.learningRate();
    boolean first = memory.step() == 1;
    for (int i = 0; i < w.length; i++) {
      double change = Math.fma(weightDecay, w[i], g[i]);
      if (momentum != 0) {
        change = first ? change : Math.fma(momentum, buffer[i], change);
        nextBuffer[i] = change;
      }
      next[i] = Math.fma(-rate, change, w[i]);
    }
  }

  @Override
  public List<Quantity> results() {
    return momentum == 0
        ? List.of(Quantity.NEXT_VALUE)
        : List.of(Quantity.NEXT_FIRST_MOMENT, Quantity.NEXT_VALUE);
  }

  @Override
  public Formula symbols(UpdateMemory memory, Variable of, Quantity quantity) {
    Formula gradient = memory.decayed(of, weightDecay);
    if (quantity == Quantity.NEXT_FIRST_MOMENT) {
      return accumulated(memory, memory.symbol(of, Quantity.FIRST_MOMENT), gradient);
    }
    Formula change = momentum == 0 ? gradient : memory.symbol(of, Quantity.NEXT_FIRST_MOMENT);
    return stepped(memory, memory.symbol(of, Quantity.VALUE), change);
  }

  @Override
  public Formula arithmetic(UpdateMemory memory, Element element) {
    Formula gradient = memory.decayed(element, weightDecay);
    if (element.quantity() == Quantity.NEXT_FIRST_MOMENT) {
      return accumulated(memory, memory.scalar(element, Quantity.FIRST_MOMENT), gradient);
    }
    Formula change = momentum == 0 ? gradient : memory.scalar(element, Quantity.NEXT_FIRST_MOMENT);
    return stepped(memory, memory.scalar(element, Quantity.VALUE), change);
  }

  private Formula accumulated(UpdateMemory memory, Formula buffer, Formula gradient) {
    return memory.step() == 1
        ? gradient
        : Formula.sum(Formula.product(new Formula.Constant("μ", momentum), buffer), gradient);
  }

  private static Formula stepped(UpdateMemory memory, Formula w, Formula change) {
    return new Formula.Minus(w, Formula.product(new Formula.Constant("η", memory.learningRate()), change));
  }
}
