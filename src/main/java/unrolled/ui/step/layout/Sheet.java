package unrolled.ui.step.layout;

/// What all parts of one layout share.
///
/// @param parts what has been placed
/// @param names the variables by name
/// @param timesteps T
record Sheet(Parts parts, Names names, int timesteps) {}
