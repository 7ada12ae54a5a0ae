package unrolled.engine.run;

import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.UpdateMemory;

/// Why a run cannot go on: a quantity that is not finite, or past its limit. The update it belongs to is not made.
///
/// @param quantity what went past its limit
/// @param step the training step, counted from 1, whose update was not made
/// @param value what it was; may be infinite or not a number
/// @param limit the largest value a run goes on with
public record Divergence(Kind quantity, long step, double value, double limit) {
  /// Largest loss: for cross-entropy, a wanted symbol with probability e⁻¹⁰⁰⁰.
  public static final double LOSS_LIMIT = 1e3;
  /// Largest norm of all gradients together as the optimizer sees them, after clipping.
  public static final double NORM_LIMIT = 1e9;

  /// What can go past its limit.
  public enum Kind {
    /// The loss.
    LOSS,
    /// The norm of all gradients together.
    GRADIENT_NORM
  }

  /// What is wrong with a step, null if nothing is.
  static @Nullable Divergence of(long step, double loss, UpdateMemory updates) {
    if (!(loss <= LOSS_LIMIT)) {
      return new Divergence(Kind.LOSS, step, loss, LOSS_LIMIT);
    }
    if (!Double.isFinite(updates.normBefore())) {
      return new Divergence(Kind.GRADIENT_NORM, step, updates.normBefore(), NORM_LIMIT);
    }
    return updates.normAfter() <= NORM_LIMIT
        ? null
        : new Divergence(Kind.GRADIENT_NORM, step, updates.normAfter(), NORM_LIMIT);
  }
}
