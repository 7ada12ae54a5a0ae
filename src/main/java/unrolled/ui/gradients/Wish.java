package unrolled.ui.gradients;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import unrolled.engine.run.Change;
import unrolled.engine.run.TrainingPlan;

/// How a run of one plan becomes a run of another.
final class Wish {
  private Wish() {}

  /// Whether only a new run has the other plan: whatever else than the way of learning and ρ differs, or ρ is to be as
  /// drawn.
  static boolean needsReset(TrainingPlan one, TrainingPlan other) {
    OptionalDouble radius = other.beginning().spectralRadius();
    boolean asDrawn = radius.isEmpty() && one.beginning().spectralRadius().isPresent();
    TrainingPlan changed =
        one.withBeginning(one.beginning().withSpectralRadius(radius)).withTraining(other.training());
    return asDrawn || !changed.equals(other);
  }

  /// What to change, where nothing needs a reset.
  static List<Change> changes(TrainingPlan one, TrainingPlan other) {
    List<Change> changes = new ArrayList<>();
    if (!one.training().equals(other.training())) {
      changes.add(new Change.Learning(other.training()));
    }
    OptionalDouble radius = other.beginning().spectralRadius();
    if (radius.isPresent() && !radius.equals(one.beginning().spectralRadius())) {
      changes.add(new Change.SpectralRadius(radius.getAsDouble()));
    }
    return changes;
  }
}
