package unrolled.engine.trace;

import unrolled.engine.formula.Formula;
import unrolled.engine.graph.Use;

/// What one operation at one timestep adds to a gradient.
///
/// @param use the operation and the operand through which it comes
/// @param time the timestep of the operation, counted from 0
/// @param step its place in the story
/// @param known whether the cursor has passed it
/// @param symbols the contribution in symbols
/// @param arithmetic the contribution in numbers, for the element asked about
/// @param value the number it adds
public record Contribution(
    Use use, int time, int step, boolean known, Formula symbols, Formula arithmetic, double value) {}
