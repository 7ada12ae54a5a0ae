package unrolled.engine.graph;

import java.util.List;

/// How a variable is written: a letter, a fixed subscript, the layer it belongs to.
///
/// `Symbol("W", "hh", 2, …)` is W_hh of layer 2; the timestep is not part of it, since it changes from place to place.
///
/// @param letter the main sign, e.g. `h`, `W`, `b`
/// @param subscript the fixed part below it, or empty
/// @param layer the layer counted from 1, or 0 where the network has only one
/// @param reverse whether it belongs to the direction that reads backwards (drawn with an arrow)
/// @param parts the letters of the gates whose rows a parameter stacks (`i f g o`), or empty
/// @param mark what else stands above it, `enc` or `dec` for the two halves of an encoder–decoder, or empty
public record Symbol(
    String letter, String subscript, int layer, boolean reverse, List<String> parts, String mark) {
  /// A sign that nothing else stands above.
  public Symbol(String letter, String subscript, int layer, boolean reverse, List<String> parts) {
    this(letter, subscript, layer, reverse, parts, "");
  }

  /// A sign without subscript or layer.
  public static Symbol of(String letter) {
    return of(letter, "");
  }

  /// A sign with a subscript, in a network of one layer.
  public static Symbol of(String letter, String subscript) {
    return new Symbol(letter, subscript, 0, false, List.of());
  }

  /// The rows of one gate: W_ih of gate f is W_if, b_hh is b_hf, b is b_f.
  ///
  /// @param index the gate, counted from 0
  public Symbol part(int index) {
    String source = subscript.isEmpty() ? "" : subscript.substring(0, 1);
    return new Symbol(letter, source + parts.get(index), layer, reverse, List.of(), mark);
  }
}
