package unrolled.chart;

import java.util.function.IntFunction;

/// One line or cloud of points.
///
/// @param id its name for the screen that made it
/// @param name its name in the legend; empty for what the legend leaves out
/// @param points its numbers
/// @param style its look
/// @param draggable whether its points can be taken and moved
/// @param says what a point is, by its index, before its numbers; empty for nothing
/// @param written whether its name stands beside its points
public record Series(
    String id, String name, Points points, Style style, boolean draggable, IntFunction<String> says,
    boolean written) {
  /// A series whose points have no names of their own.
  public static Series of(String id, String name, Points points, Style style) {
    return new Series(id, name, points, style, false, _ -> name, false);
  }

  /// The same with a name for every point.
  public Series saying(IntFunction<String> words) {
    return new Series(id, name, points, style, draggable, words, written);
  }

  /// The same with points that can be taken and moved.
  public Series dragged() {
    return new Series(id, name, points, style, true, says, written);
  }

  /// The same with its name beside its points.
  public Series named() {
    return new Series(id, name, points, style, draggable, says, true);
  }
}
