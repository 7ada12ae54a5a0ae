package unrolled.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Activity;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingSnapshot;

/// A network as the pictures show it.
///
/// @param colour see [Entrant]
/// @param snapshot its run as it was last seen
/// @param sample what was measured at the training step that is looked at; null before there is any
/// @param activity what it does at that step, or at the one looked at last; null while nothing is known
record Contender(int colour, TrainingSnapshot snapshot, @Nullable Sample sample,
    @Nullable Activity activity) {
  /// A network as it is at one training step.
  ///
  /// @param step counted from 1; empty for the newest that was measured, while it waits the one that comes next
  static Contender of(Entrant entrant, TrainingSnapshot now, @Nullable Activity activity, OptionalLong step) {
    Sample newest = now.newest();
    Sample sample = step.isEmpty() ? newest : now.history().at(step.getAsLong()).orElse(newest);
    return new Contender(entrant.colour(), now, sample, activity);
  }

  /// What can be stepped through: the step that is looked at once its inside is known, else the next one; null while
  /// there is none.
  @Nullable
  Moment opens(OptionalLong step) {
    Moment inside = activity == null ? null : activity.moment();
    return inside != null && step.isPresent() && inside.step() == step.getAsLong() ? inside : snapshot.next();
  }

  /// The networks as they were last seen; none until all have been.
  ///
  /// @param activities what was last seen inside them, fewer while nothing is known
  static List<Contender> all(List<Entrant> entrants, List<TrainingSnapshot> seen,
      List<Optional<Activity>> activities, OptionalLong step) {
    if (seen.size() != entrants.size()) {
      return List.of();
    }
    return IntStream.range(0, seen.size())
        .mapToObj(i -> of(entrants.get(i), seen.get(i),
            i < activities.size() ? activities.get(i).orElse(null) : null, step))
        .toList();
  }
}
