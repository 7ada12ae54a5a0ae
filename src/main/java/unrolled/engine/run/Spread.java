package unrolled.engine.run;

import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Variable;

/// How the numbers of one parameter are spread.
///
/// @param parameter which
/// @param weights W
/// @param update ΔW of the update made last, null before the first
public record Spread(Variable parameter, Histogram weights, @Nullable Histogram update) {
}
