package unrolled.engine.trace;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Frozen;
import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Update;
import unrolled.engine.graph.Use;
import unrolled.engine.graph.Variable;

/// Puts together what the operations say about themselves.
final class Explainer {
  private final Trace trace;
  private final Story story;
  private final GradientTotals totals;
  private final TraceView view;
  private final Memory memory;

  Explainer(Trace trace, Story story, GradientTotals totals, TraceView view) {
    this.trace = trace;
    this.story = story;
    this.totals = totals;
    this.view = view;
    memory = trace.execution().memory();
  }

  Explanation explain(Element element) {
    return switch (element.quantity()) {
      case VALUE -> value(element);
      case GRADIENT -> gradient(element);
      case GRADIENT_NORM -> new Explanation(element, view.number(element),
          GradientNorm.symbols(element), GradientNorm.arithmetic(memory, element), List.of());
      case LAYER_GRADIENT_NORM, VALUE_NORM, ALL_VALUES_NORM, CHANGE_NORM, ALL_CHANGES_NORM -> norm(element);
      default -> update(element);
    };
  }

  private Explanation norm(Element element) {
    ParameterNorm norm = new ParameterNorm(trace.execution());
    return new Explanation(element, view.number(element), norm.symbols(element), norm.arithmetic(element),
        List.of());
  }

  private Explanation value(Element element) {
    Differentiable op = trace.graph().producer(element.variable(), element.time()).orElseThrow(
        () -> new IllegalArgumentException(element.variable() + " is handed in, not computed"));
    Formula arithmetic = op.arithmetic(memory, element);
    Formula symbols = isHeld(op, element) ? arithmetic : symbols(op, element);
    return new Explanation(element, view.number(element), symbols, arithmetic, List.of());
  }

  /// Whether an operation does not compute a unit, but holds it.
  private static boolean isHeld(Differentiable op, Element element) {
    return op instanceof Frozen frozen && frozen.holds(element.index());
  }

  /// The equation around the active operation: sums of unnamed products are written out.
  private Formula symbols(Differentiable op, Element element) {
    int time = element.variable().role() == Role.LOSS ? memory.timesteps() - 1 : element.time();
    boolean single = op instanceof LossOp loss
        && element.variable().equals(loss.loss())
        && memory.size(loss.rowLosses()) == 1;
    Variable named = single ? ((LossOp) op).rowLosses() : element.variable();
    return new SymbolExpansion(trace.graph()).inContext(op.symbols(named, time));
  }

  private Explanation gradient(Element element) {
    List<Contribution> contributions = new ArrayList<>();
    for (Use use : totals.uses(element.variable())) {
      totals.times(use, element.time())
          .filter(time -> !totals.isCut(use, time) && use.target().reads(element.row()))
          .mapToObj(time -> contribution(use, time, element))
          .forEach(contributions::add);
    }
    List<Formula> symbols = new ArrayList<>();
    List<Formula> numbers = new ArrayList<>();
    for (Contribution each : contributions) {
      if (each.known()) {
        symbols.add(each.symbols());
        numbers.add(new Formula.Scalar(element, each.value()));
      }
    }
    if (contributions.isEmpty()) {
      Formula nothing = new Formula.Constant("", 0);
      return new Explanation(element, view.number(element), nothing, nothing, contributions);
    }
    Formula arithmetic = numbers.size() == 1 ? onlyKnown(contributions) : new Formula.Sum(numbers);
    return new Explanation(element, view.number(element), single(symbols), arithmetic, contributions);
  }

  private static Formula onlyKnown(List<Contribution> contributions) {
    return contributions.stream().filter(Contribution::known).findFirst().orElseThrow().arithmetic();
  }

  private static Formula single(List<Formula> terms) {
    return terms.size() == 1 ? terms.getFirst() : new Formula.Sum(terms);
  }

  private Contribution contribution(Use use, int time, Element element) {
    int step = story.differentiated(use.op(), use.operand(), time);
    Formula arithmetic = use.op().gradientArithmetic(memory, use.operand(), time, element);
    Formula symbols =
        isHeld(use.op(), element) ? arithmetic : use.op().gradientSymbols(use.operand(), time);
    return new Contribution(use, time, step, step < view.cursor().position(), symbols, arithmetic,
        totals.contribution(use, time, element));
  }

  private Explanation update(Element element) {
    Update update = view.updateOf(element);
    if (update == null) {
      throw new IllegalArgumentException(
          "nothing computes " + element.quantity() + " of " + element.variable());
    }
    Quantity quantity = element.quantity();
    var updates = trace.execution().updates();
    return new Explanation(element, view.number(element),
        update.symbols(updates, element.variable(), quantity),
        update.arithmetic(updates, element), List.of());
  }
}
