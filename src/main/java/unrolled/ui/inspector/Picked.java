package unrolled.ui.inspector;

import unrolled.ui.session.Spot;

/// A number of a training step, picked in a chart of runs.
///
/// @param run which of the screen's runs, counted from 0
/// @param step counted from 1
/// @param spot the number
public record Picked(int run, long step, Spot spot) {}
