package unrolled.export;

import java.util.function.IntFunction;

/// A stepped run, whose pictures are made one after the other when they are needed.
///
/// @param caption what is said about all of it
/// @param size how many steps
/// @param frames makes one, counted from 0
public record Film(Caption caption, int size, IntFunction<Frame> frames) {}
