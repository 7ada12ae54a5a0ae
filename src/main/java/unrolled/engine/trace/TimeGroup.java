package unrolled.engine.trace;

/// What timesteps that follow each other add to a gradient.
///
/// @param from the first of them, counted from 0
/// @param to the last of them
/// @param part what they add together
/// @param reach the magnitudes of what they add, taken together: more than that of the part where they cancel
public record TimeGroup(int from, int to, double part, double reach) {}
