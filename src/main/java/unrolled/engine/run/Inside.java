package unrolled.engine.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Variable;

/// A copy of the inside of a network at one moment, as far as a [Detail] asks for it.
///
/// @param activations what it did with one sequence; null when nobody asked, and before the first forward pass
/// @param spreads one for each parameter, in the order of the graph; empty when nobody asked
public record Inside(@Nullable Activations activations, List<Spread> spreads) {
  /// Nothing.
  public static final Inside NONE = new Inside(null, List.of());

  /// @param spreads copied
  public Inside {
    spreads = List.copyOf(spreads);
  }

  /// A copy of what a detail asks for.
  ///
  /// @param before the latest update, null before the first
  static Inside of(Learner learner, Detail detail, @Nullable LearningState before) {
    Activations activations = detail.activations() && learner.seen() > 0
        ? Activations.of(learner.execution(), learner.seen(), 0)
        : null;
    List<Variable> parameters = detail.spreads() ? learner.graph().parameters() : List.of();
    return new Inside(activations,
        parameters.stream().map(each -> spread(learner, each, before)).toList());
  }

  /// How a parameter is spread, and what the latest update changed of it.
  ///
  /// @param before the latest update, null before the first
  static Spread spread(Learner learner, Variable parameter, @Nullable LearningState before) {
    double[] now = learner.execution().memory().values(parameter);
    int index = learner.graph().parameters().indexOf(parameter);
    return new Spread(parameter, Histogram.of(now),
        before == null ? null : Histogram.ofDifference(now, before.parameter(index)));
  }
}
