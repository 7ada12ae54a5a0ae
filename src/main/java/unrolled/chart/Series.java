package unrolled.chart;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;

/// One line or cloud of points.
///
/// @param id its name for the screen that made it
/// @param name its name in the legend; empty for what the legend leaves out
/// @param points its numbers
/// @param style its look
/// @param says what a point is, by its index, before its numbers; empty for nothing
/// @param traits what else is particular about it
public record Series(
    String id, String name, Points points, Style style, IntFunction<String> says, Set<Trait> traits) {
  /// What is particular about a series.
  public enum Trait {
    /// Its points can be taken and moved.
    DRAGGABLE,
    /// A point is read wherever one is above or below it, like a bar.
    IN_COLUMNS,
    /// Its name stands beside its points.
    NAMED
  }

  /// A series.
  public Series {
    traits = Set.copyOf(traits);
  }

  /// A series whose points have no names of their own.
  public static Series of(String id, String name, Points points, Style style) {
    return new Series(id, name, points, style, _ -> name, Set.of());
  }

  /// The same with a name for every point.
  public Series saying(IntFunction<String> words) {
    return new Series(id, name, points, style, words, traits);
  }

  /// The same with a trait more.
  public Series with(Trait trait) {
    Set<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new Series(id, name, points, style, says, more);
  }

  /// The same as a picture that nobody moves.
  Series still(Points taken) {
    Set<Trait> fewer = EnumSet.noneOf(Trait.class);
    fewer.addAll(traits);
    fewer.remove(Trait.DRAGGABLE);
    return new Series(id, name, taken, style, says, fewer);
  }

  /// Whether it has a trait.
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
