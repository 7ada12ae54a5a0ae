package unrolled.engine.trace;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Norms;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Variable;

/// Norms of parameters, and of what an update changes: of one, ‖θ‖ = √(Σ_i θ_i²) and ‖Δ‖ = √(Σ_i (θ′_i − θ_i)²); of
/// several, √(Σ ‖θ_p‖²) over the parameters p. The squares of one stand in the order of their size.
final class ParameterNorm {
  private final Execution execution;
  private final Memory memory;

  ParameterNorm(Execution execution) {
    this.execution = execution;
    memory = execution.memory();
  }

  /// The parameters of which a norm is made.
  List<Variable> members(Element norm) {
    List<Variable> all = execution.graph().parameters();
    return switch (norm.quantity()) {
      case ALL_VALUES_NORM, ALL_CHANGES_NORM -> all;
      case LAYER_GRADIENT_NORM -> Norms.ofSameLayer(all, norm.variable());
      default -> List.of(norm.variable());
    };
  }

  /// The same norm of one parameter alone.
  static Element of(Element norm, Variable parameter) {
    Quantity one = switch (norm.quantity()) {
      case ALL_VALUES_NORM -> Quantity.VALUE_NORM;
      case ALL_CHANGES_NORM -> Quantity.CHANGE_NORM;
      case LAYER_GRADIENT_NORM -> Quantity.GRADIENT_NORM;
      default -> norm.quantity();
    };
    return new Element(parameter, one, 0, 0, 0);
  }

  /// As training measures it.
  double number(Element norm) {
    if (norm.quantity() == Quantity.ALL_CHANGES_NORM || norm.quantity() == Quantity.CHANGE_NORM) {
      return changes(members(norm));
    }
    return members(norm).stream().mapToDouble(each -> alone(norm, each)).reduce(0, Math::hypot);
  }

  private double alone(Element norm, Variable parameter) {
    return norm.quantity().isOfGradient()
        ? Norms.ofGradient(memory, parameter, 0)
        : Norms.ofValue(memory, parameter);
  }

  private double changes(List<Variable> parameters) {
    double sum = 0;
    for (Variable parameter : parameters) {
      double[] now = next(parameter);
      double[] then = memory.values(parameter);
      for (int i = 0; i < now.length; i++) {
        sum += (now[i] - then[i]) * (now[i] - then[i]);
      }
    }
    return Math.sqrt(sum);
  }

  private double[] next(Variable parameter) {
    return execution.updates().buffer(parameter, Quantity.NEXT_VALUE);
  }

  Formula symbols(Element norm) {
    if (norm.quantity().isOfSeveral()) {
      return root(members(norm).stream()
          .<Formula>map(each -> new Formula.Power(vector(each, of(norm, each).quantity()), 2)).toList());
    }
    Formula values = vector(norm.variable(), Quantity.VALUE);
    Formula squared = norm.quantity() == Quantity.CHANGE_NORM
        ? new Formula.Minus(vector(norm.variable(), Quantity.NEXT_VALUE), values)
        : values;
    return Formula.apply(Function.ROOT, Formula.apply(Function.TOTAL, new Formula.Power(squared, 2)));
  }

  private static Formula vector(Variable parameter, Quantity quantity) {
    return new Formula.Vector(Operand.of(parameter), quantity, 0);
  }

  Formula arithmetic(Element norm) {
    if (norm.quantity().isOfSeveral()) {
      return root(members(norm).stream().map(each -> of(norm, each))
          .<Formula>map(each -> new Formula.Power(new Formula.Scalar(each, number(each)), 2)).toList());
    }
    return root(IntStream.range(0, norm.variable().shape().size()).mapToObj(i -> term(norm, i))
        .sorted(Comparator.comparingDouble(each -> -Math.abs(Formula.evaluate(each))))
        .<Formula>map(each -> new Formula.Power(each, 2)).toList());
  }

  private Formula term(Element norm, int index) {
    Element value = new Element(norm.variable(), Quantity.VALUE, 0, 0, index);
    Formula now = new Formula.Scalar(value, memory.values(norm.variable())[index]);
    return norm.quantity() == Quantity.CHANGE_NORM
        ? new Formula.Minus(
            new Formula.Scalar(value.with(Quantity.NEXT_VALUE), next(norm.variable())[index]), now)
        : now;
  }

  private static Formula root(List<Formula> squares) {
    return Formula.apply(Function.ROOT, new Formula.Sum(squares));
  }
}
