package unrolled.ui.inspector;

import unrolled.engine.math.Activation;

/// A unit's place on its activation curve.
///
/// @param function f
/// @param input a
/// @param output f(a)
/// @param slope f′(a)
public record CurvePoint(Activation function, double input, double output, double slope) {
  /// A slope below this share of the steepest counts as flat.
  public static final double FLAT = 0.1;

  /// Whether the curve is so flat there that hardly any gradient comes through.
  public boolean isSaturated() {
    return Math.abs(slope) < FLAT * function.maxSlope();
  }
}
