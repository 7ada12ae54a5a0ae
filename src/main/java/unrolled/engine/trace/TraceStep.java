package unrolled.engine.trace;

import unrolled.engine.graph.Op;

/// One step of the story: a result computed, a gradient handed to an operand, or an update applied.
///
/// @param index its place in the story, counted from 0
/// @param phase the part of the training step
/// @param op the operation
/// @param part forward: which of its results; backward: which of its operands; update: 0
/// @param time the timestep of the operation, counted from 0; −1 for what happens once
/// @param segment the piece of the scrub bar it lies on
/// @param cell counts the cells of the story: steps with equal numbers belong together
public record TraceStep(int index, Phase phase, Op op, int part, int time, int segment, int cell) {}
