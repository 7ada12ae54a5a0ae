package unrolled.ui.inspector;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import unrolled.ui.session.Spot;

/// A number of a training step, or something that is counted about it, picked in a chart of runs.
///
/// @param run which of the screen's runs, counted from 0
/// @param step counted from 1
/// @param spot the number; of what is counted, where Step shows what it is counted of
/// @param fact what is counted, null for the number itself
public record Picked(int run, long step, Spot spot, @Nullable Fact fact) {
  /// A number.
  public Picked(int run, long step, Spot spot) {
    this(run, step, spot, null);
  }

  /// Whether another is the same of a step of the same run.
  public boolean isLike(Picked other) {
    return run == other.run && spot.equals(other.spot) && Objects.equals(fact, other.fact);
  }
}
