package unrolled.engine.graph;

import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.formula.Quantity;

/// Adam as `torch.optim.Adam`: m′ = β₁·m + (1 − β₁)·g, v′ = β₂·v + (1 − β₂)·g²,
/// W′ = W − η/(1 − β₁ᵏ) · m′ / (√v′/√(1 − β₂ᵏ) + ε) at update k.
///
/// @param parameter W
/// @param beta1 β₁
/// @param beta2 β₂
/// @param epsilon ε
/// @param weightDecay λ
public record AdamStep(Variable parameter, double beta1, double beta2, double epsilon, double weightDecay)
    implements ParameterStep {
  @Override
  public void apply(UpdateMemory memory) {
    double[] w = memory.buffer(parameter, Quantity.VALUE);
    double[] g = memory.buffer(parameter, Quantity.CLIPPED);
    double[] m = memory.buffer(parameter, Quantity.FIRST_MOMENT);
    double[] v = memory.buffer(parameter, Quantity.SECOND_MOMENT);
    double[] nextM = memory.buffer(parameter, Quantity.NEXT_FIRST_MOMENT);
    double[] nextV = memory.buffer(parameter, Quantity.NEXT_SECOND_MOMENT);
    double[] next = memory.buffer(parameter, Quantity.NEXT_VALUE);
    double rate = rate(memory);
    double shrink = 1 / Math.sqrt(correction(beta2, memory));
    for (int i = 0; i < w.length; i++) {
      double gradient = Math.fma(weightDecay, w[i], g[i]);
      double first = beta1 * m[i] + (1 - beta1) * gradient;
      double second = beta2 * v[i] + (1 - beta2) * gradient * gradient;
      nextM[i] = first;
      nextV[i] = second;
      next[i] = w[i] - rate * first / (Math.sqrt(second) * shrink + epsilon);
    }
  }

  private double rate(UpdateMemory memory) {
    return memory.learningRate() / correction(beta1, memory);
  }

  private static double correction(double beta, UpdateMemory memory) {
    return 1 - memory.power(beta);
  }

  @Override
  public List<Quantity> results() {
    return List.of(Quantity.NEXT_FIRST_MOMENT, Quantity.NEXT_SECOND_MOMENT, Quantity.NEXT_VALUE);
  }

  @Override
  public Formula symbols(UpdateMemory memory, Variable of, Quantity quantity) {
    Formula gradient = memory.decayed(of, weightDecay);
    return switch (quantity) {
      case NEXT_FIRST_MOMENT -> first(memory.symbol(of, Quantity.FIRST_MOMENT), gradient);
      case NEXT_SECOND_MOMENT -> second(memory.symbol(of, Quantity.SECOND_MOMENT), gradient);
      default -> stepped(memory, memory.symbol(of, Quantity.VALUE),
          memory.symbol(of, Quantity.NEXT_FIRST_MOMENT), memory.symbol(of, Quantity.NEXT_SECOND_MOMENT));
    };
  }

  @Override
  public Formula arithmetic(UpdateMemory memory, Element element) {
    Formula gradient = memory.decayed(element, weightDecay);
    return switch (element.quantity()) {
      case NEXT_FIRST_MOMENT -> first(memory.scalar(element, Quantity.FIRST_MOMENT), gradient);
      case NEXT_SECOND_MOMENT -> second(memory.scalar(element, Quantity.SECOND_MOMENT), gradient);
      default -> stepped(memory, memory.scalar(element, Quantity.VALUE),
          memory.scalar(element, Quantity.NEXT_FIRST_MOMENT),
          memory.scalar(element, Quantity.NEXT_SECOND_MOMENT));
    };
  }

  private Formula first(Formula m, Formula gradient) {
    return Formula.sum(
        Formula.product(new Formula.Constant("β₁", beta1), m),
        Formula.product(new Formula.Constant("1−β₁", 1 - beta1), gradient));
  }

  private Formula second(Formula v, Formula gradient) {
    return Formula.sum(
        Formula.product(new Formula.Constant("β₂", beta2), v),
        Formula.product(new Formula.Constant("1−β₂", 1 - beta2), new Formula.Power(gradient, 2)));
  }

  private Formula stepped(UpdateMemory memory, Formula w, Formula m, Formula v) {
    Formula rate = new Formula.Quotient(
        new Formula.Constant("η", memory.learningRate()),
        new Formula.Constant("1−β₁ᵏ", correction(beta1, memory)));
    Formula root = new Formula.Quotient(
        Formula.apply(Function.ROOT, v),
        Formula.apply(Function.ROOT, new Formula.Constant("1−β₂ᵏ", correction(beta2, memory))));
    return new Formula.Minus(
        w,
        new Formula.Quotient(
            Formula.product(rate, m), Formula.sum(root, new Formula.Constant("ε", epsilon))));
  }
}
