package unrolled.engine.trace;

/// A place in a trace.
///
/// @param position how many steps have been carried out: 0 before the first, the size of the trace after the last
/// @param sequence the row of the batch that is looked at, counted from 0
public record Cursor(int position, int sequence) {}
