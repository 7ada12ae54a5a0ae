package unrolled.engine.predict;

import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Formula;

/// What an answer that is not right would have been right for, found by working the arithmetic out with one thing
/// changed.
///
/// @param kind what was changed
/// @param part the piece of the arithmetic that was changed, null where it was all of it
/// @param value what comes out then
public record Slip(Kind kind, @Nullable Formula part, double value) {
  /// The ways to slip, the telling ones first.
  public enum Kind {
    /// The sign is the other one.
    SIGN,
    /// The size is another one.
    SIZE,
    /// Without the activation function, or backward without its slope.
    ACTIVATION,
    /// With the function where its slope belongs.
    SLOPE,
    /// Without the bias.
    BIAS,
    /// Without what comes from the timestep before.
    RECURRENT,
    /// Added instead of subtracted.
    ADDED,
    /// As if nothing were clipped.
    CLIPPING,
    /// Not divided.
    DIVISION,
    /// The running total instead of what this step adds to it.
    TOTAL,
    /// With values where gradients belong.
    VALUE,
    /// The right number, rounded more coarsely than the tolerance allows.
    ROUNDED,
    /// Without a factor.
    FACTOR,
    /// Without a term.
    TERM
  }
}
