package unrolled.ui.step.layout;

/// What all parts of one layout share.
///
/// @param parts what has been placed
/// @param names the variables by name
/// @param timesteps T
/// @param stacked whether lines rise from one row to the next
record Sheet(Parts parts, Names names, int timesteps, boolean stacked) {}
