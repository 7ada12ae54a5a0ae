package unrolled.ui.step.layout;

import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Symbol;

/// A name beside what it names.
///
/// @param key what is said in words around the symbol, or empty for the symbol alone
/// @param symbol how it is written, if it has a symbol
/// @param time its timestep counted from 0; [#NO_TIME] for what has none
/// @param x left end, middle or right end
/// @param y the base of the text
/// @param align which of them
public record Caption(
    String key, @Nullable Symbol symbol, int time, double x, double y, Align align) {
  /// The timestep of what exists once.
  public static final int NO_TIME = Integer.MIN_VALUE;

  /// Where the text is in relation to its x.
  public enum Align {
    /// To the right of it.
    LEFT,
    /// Around it.
    CENTER,
    /// To the left of it.
    RIGHT
  }
}
