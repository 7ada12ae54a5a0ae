package unrolled.ui.compare;

import unrolled.engine.run.TrainingPlan;

/// A network that takes part, as a person wants it.
///
/// @param colour its place among the categories' colours and dashes, which it keeps whoever comes and goes
/// @param plan what it is and how it learns; task, length, batch, seed and control are those of all
public record Entrant(int colour, TrainingPlan plan) {
  /// The same network otherwise.
  Entrant with(TrainingPlan other) {
    return new Entrant(colour, other);
  }
}
