package unrolled.ui.export;

import java.util.Optional;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.CursorText;
import unrolled.engine.trace.Segment;
import unrolled.engine.trace.Trace;

/// A range of places in a story, both ends included. A place that is a timestep or a phase stands for all its steps.
///
/// @param from the first
/// @param to the last
public record Range(int from, int to) {
  /// What two texts name, as `CursorText` reads them; empty where there is no such range.
  public static Optional<Range> parse(String from, String to, Trace trace) {
    return CursorText.parse(from, trace).map(Cursor::position).flatMap(
        first -> CursorText.parse(to, trace).map(Cursor::position)
            .map(last -> new Range(Math.min(begin(from, first, trace), last), last))
            .filter(range -> first <= range.to()));
  }

  private static int begin(String text, int end, Trace trace) {
    boolean named = !text.strip().matches("\\d+|first|last");
    return trace.segments().stream().filter(segment -> named && segment.to() == end)
        .mapToInt(Segment::from).map(from -> from + 1).findFirst().orElse(end);
  }

  /// How many places.
  public int size() {
    return to - from + 1;
  }
}
