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
/// @param value how large it is, by which it is marked where its step is kept no longer; NaN where nobody said
public record Picked(int run, long step, Spot spot, @Nullable Fact fact, double value) {
  /// A number.
  public Picked(int run, long step, Spot spot) {
    this(run, step, spot, null);
  }

  /// Something that is counted, null for the number itself.
  public Picked(int run, long step, Spot spot, @Nullable Fact fact) {
    this(run, step, spot, fact, Double.NaN);
  }

  /// The same, so large.
  public Picked valued(double now) {
    return new Picked(run, step, spot, fact, now);
  }

  /// Whether another is the same of a step of the same run.
  public boolean isLike(Picked other) {
    return run == other.run && spot.equals(other.spot) && Objects.equals(fact, other.fact);
  }
}
