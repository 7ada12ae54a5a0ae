package unrolled.ui.step.layout;

/// The symbol that enters at a timestep.
///
/// @param time the timestep
/// @param tile the symbol
public record InputMark(int time, Box tile) {}
