package unrolled.engine.predict;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.ParameterStep;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Explanation;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.StepResults;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceStep;
import unrolled.engine.trace.TraceView;

/// Chooses the number to ask for: the one a person selected where the step computes it, otherwise the largest.
///
/// Every step has a question, also one whose results are all 0: that nothing comes is an answer too. Only where no
/// result is a finite number is there nothing to ask. A parameter's step computes moving averages besides the new
/// value: they take turns from parameter to parameter.
public final class Questions {
  private final Trace trace;
  private final TraceStep step;
  private final TraceView after;
  private final Quantity quantity;
  private final List<StepResults.Range> ranges;

  private Questions(Trace trace, TraceStep step, int sequence, @Nullable Element selected) {
    this.trace = trace;
    this.step = step;
    after = trace.at(new Cursor(step.index() + 1, sequence));
    ranges = StepResults.of(step, sequence);
    quantity = step.op() instanceof ParameterStep update
        ? quantity(update, selected)
        : ranges.getFirst().first().quantity();
  }

  /// What to ask before a step is shown, empty where there is nothing to ask.
  ///
  /// @param step its index in the story
  /// @param sequence the row of the batch that is looked at
  /// @param selected the number a person selected, if any
  public static Optional<Question> before(Trace trace, int step, int sequence, @Nullable Element selected) {
    return new Questions(trace, trace.steps().get(step), sequence, selected).choose(selected);
  }

  private Quantity quantity(ParameterStep update, @Nullable Element selected) {
    List<Quantity> results = update.results();
    if (selected != null && selected.variable().equals(update.parameter())
        && results.contains(selected.quantity())) {
      return selected.quantity();
    }
    List<ParameterStep> steps = trace.execution().updateOps().stream()
        .filter(ParameterStep.class::isInstance).map(ParameterStep.class::cast).toList();
    return results.get(steps.indexOf(update) % results.size());
  }

  private Optional<Question> choose(@Nullable Element selected) {
    Element best = null;
    double largest = -1;
    for (StepResults.Range range : ranges) {
      double[] numbers = numbers(range);
      for (int i = range.first().index(); i < range.first().index() + range.count(); i++) {
        double size = Math.abs(numbers[i]);
        if (Double.isFinite(size) && size > largest) {
          largest = size;
          best = range.at(i);
        }
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    return Optional.of(ask(wanted(selected).orElse(best), largest));
  }

  /// What a person selected, where the step computes a finite number there.
  private Optional<Element> wanted(@Nullable Element selected) {
    return selected == null
        ? Optional.empty()
        : ranges.stream()
            .filter(range -> range.holds(selected) && Double.isFinite(numbers(range)[selected.index()]))
            .map(range -> range.at(selected.index()))
            .findFirst();
  }

  private double[] numbers(StepResults.Range range) {
    Element first = range.first();
    return step.phase() == Phase.BACKWARD
        ? after.added(step)
        : after.row(first.variable(), quantity, first.time(), first.sequence());
  }

  private Question ask(Element place, double largest) {
    Element element = place.with(quantity);
    if (step.phase() == Phase.BACKWARD && step.op() instanceof Differentiable op) {
      Memory memory = trace.execution().memory();
      Formula arithmetic = op.gradientArithmetic(memory, step.part(), step.time(), element);
      boolean contribution = after.progress(element).all() > 1;
      return new Question(step, element, contribution, after.added(step)[element.index()], largest,
          op.gradientSymbols(step.part(), step.time()), arithmetic, after);
    }
    Explanation explanation = after.explain(element);
    return new Question(step, element, false, explanation.value(), largest, explanation.symbols(),
        explanation.arithmetic(), after);
  }
}
