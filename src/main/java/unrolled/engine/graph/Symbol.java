package unrolled.engine.graph;

/// How a variable is written: a letter, a fixed subscript, the layer it belongs to.
///
/// `Symbol("W", "hh", 2)` is W_hh of layer 2; the timestep is not part of it, since it changes from place to place.
///
/// @param letter the main sign, e.g. `h`, `W`, `b`
/// @param subscript the fixed part below it, or empty
/// @param layer the layer counted from 1, or 0 where the network has only one
/// @param reverse whether it belongs to the direction that reads backwards (drawn with an arrow)
public record Symbol(String letter, String subscript, int layer, boolean reverse) {
  /// A sign without subscript or layer.
  public static Symbol of(String letter) {
    return new Symbol(letter, "", 0, false);
  }
}
