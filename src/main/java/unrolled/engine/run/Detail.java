package unrolled.engine.run;

/// What a snapshot holds of the inside of a network, beside what was measured: only what somebody looks at.
///
/// @param activations the states, gates and predictions of one sequence
/// @param spreads how the weights and their latest changes are spread
public record Detail(boolean activations, boolean spreads) {
  /// Nothing of the inside.
  public static final Detail NONE = new Detail(false, false);
}
