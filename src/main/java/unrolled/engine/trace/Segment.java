package unrolled.engine.trace;

import unrolled.engine.graph.Block;
import unrolled.engine.graph.Direction;

/// A piece of the scrub bar: one timestep of one phase. Its end is a teaching stop.
///
/// @param phase what happens in it
/// @param part of the forward pass it belongs to or mirrors; [Block.Part#LOSS] for the update
/// @param direction the order of the block's timesteps
/// @param time the timestep, counted from 0; −1 for what happens once
/// @param from its first step
/// @param to one past its last step
public record Segment(Phase phase, Block.Part part, Direction direction, int time, int from, int to) {}
