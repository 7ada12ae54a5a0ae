package unrolled.ui.step.layout;

import org.jspecify.annotations.Nullable;

/// The symbol that enters at a timestep, and its one-hot vector where there is room for it.
///
/// @param time the timestep
/// @param tile the symbol
/// @param oneHot the vector, lying; null where it is not shown
/// @param size V
public record InputMark(int time, Box tile, @Nullable Box oneHot, int size) {}
