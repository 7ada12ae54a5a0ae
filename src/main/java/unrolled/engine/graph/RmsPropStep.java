package unrolled.engine.graph;

import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.formula.Quantity;

/// RMSprop as `torch.optim.RMSprop`: v′ = α·v + (1 − α)·g², W′ = W − η·g / (√v′ + ε).
///
/// @param parameter W
/// @param alpha α, how much of the average is kept
/// @param epsilon ε
/// @param weightDecay λ
public record RmsPropStep(Variable parameter, double alpha, double epsilon, double weightDecay)
    implements ParameterStep {
  @Override
  public void apply(UpdateMemory memory) {
    double[] w = memory.buffer(parameter, Quantity.VALUE);
    double[] g = memory.buffer(parameter, Quantity.CLIPPED);
    double[] v = memory.buffer(parameter, Quantity.SECOND_MOMENT);
    double[] nextV = memory.buffer(parameter, Quantity.NEXT_SECOND_MOMENT);
    double[] next = memory.buffer(parameter, Quantity.NEXT_VALUE);
    double rate = memory.learningRate();
    for (int i = 0; i < w.length; i++) {
      double gradient = Math.fma(weightDecay, w[i], g[i]);
      double average = alpha * v[i] + (1 - alpha) * gradient * gradient;
      nextV[i] = average;
      next[i] = w[i] - rate * gradient / (Math.sqrt(average) + epsilon);
    }
  }

  @Override
  public List<Quantity> results() {
    return List.of(Quantity.NEXT_SECOND_MOMENT, Quantity.NEXT_VALUE);
  }

  @Override
  public Formula symbols(UpdateMemory memory, Variable of, Quantity quantity) {
    Formula gradient = memory.decayed(of, weightDecay);
    return quantity == Quantity.NEXT_SECOND_MOMENT
        ? averaged(memory.symbol(of, Quantity.SECOND_MOMENT), gradient)
        : stepped(memory, memory.symbol(of, Quantity.VALUE), gradient,
            memory.symbol(of, Quantity.NEXT_SECOND_MOMENT));
  }

  @Override
  public Formula arithmetic(UpdateMemory memory, Element element) {
    Formula gradient = memory.decayed(element, weightDecay);
    return element.quantity() == Quantity.NEXT_SECOND_MOMENT
        ? averaged(memory.scalar(element, Quantity.SECOND_MOMENT), gradient)
        : stepped(memory, memory.scalar(element, Quantity.VALUE), gradient,
            memory.scalar(element, Quantity.NEXT_SECOND_MOMENT));
  }

  private Formula averaged(Formula v, Formula gradient) {
    return Formula.sum(
        Formula.product(new Formula.Constant("α", alpha), v),
        Formula.product(new Formula.Constant("1−α", 1 - alpha), new Formula.Power(gradient, 2)));
  }

  private Formula stepped(UpdateMemory memory, Formula w, Formula gradient, Formula average) {
    Formula denominator =
        Formula.sum(Formula.apply(Function.ROOT, average), new Formula.Constant("ε", epsilon));
    Formula scaled = Formula.product(new Formula.Constant("η", memory.learningRate()), gradient);
    return new Formula.Minus(w, new Formula.Quotient(scaled, denominator));
  }
}
