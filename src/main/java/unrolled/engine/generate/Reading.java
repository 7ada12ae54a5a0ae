package unrolled.engine.generate;

import java.util.Map;

/// What a network says after a token, and what it carries to the next.
///
/// @param logits o `[V]`
/// @param states h and c after the token, by their names, `[H]` each
public record Reading(double[] logits, Map<String, double[]> states) {
  /// Keeps the states.
  public Reading {
    states = Map.copyOf(states);
  }

  /// A state after the token.
  ///
  /// @throws IllegalArgumentException when the network has no such state
  public double[] state(String name) {
    double[] found = states.get(name);
    if (found == null) {
      throw new IllegalArgumentException("What was read has no state " + name + ".");
    }
    return found;
  }
}
