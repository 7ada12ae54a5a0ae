package unrolled.engine.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A copy of the inside of a network at one moment, as far as a [Detail] asks for it.
///
/// @param activations what it did with one sequence; null when nobody asked, and before the first forward pass
/// @param spreads one for each parameter, in the order of the graph; empty when nobody asked
public record Inside(@Nullable Activations activations, List<Spread> spreads) {
  /// Nothing.
  public static final Inside NONE = new Inside(null, List.of());

  /// @param spreads copied
  public Inside {
    spreads = List.copyOf(spreads);
  }
}
