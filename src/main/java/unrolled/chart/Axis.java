package unrolled.chart;

import java.util.List;

/// One axis of a chart. Its ends are absolute: they do not follow the data, so charts side by side can be compared;
/// an axis that grows makes room for data beyond its ends, in round steps, and never shrinks.
///
/// @param label what it measures, in words
/// @param scale how values are spaced
/// @param low its lower end, or lower still when it grows
/// @param high its upper end, or higher still when it grows
/// @param grows whether data beyond the ends moves them
/// @param edged whether data beyond the ends stands at the edge, with a mark that says so
/// @param names what the whole numbers from 1 on stand for; empty where they are numbers
public record Axis(String label, Scale scale, double low, double high, boolean grows, boolean edged,
    List<String> names) {
  /// @param names copied
  /// @throws IllegalArgumentException when the ends are not finite and in order, or not positive on a log axis
  public Axis {
    if (!scale.shows(low) || !scale.shows(high) || low >= high) {
      throw new IllegalArgumentException("An axis from " + low + " to " + high + " cannot be drawn.");
    }
    names = List.copyOf(names);
  }

  /// An axis that leaves out what lies beyond its ends, unless it grows.
  public Axis(String label, Scale scale, double low, double high, boolean grows) {
    this(label, scale, low, high, grows, false, List.of());
  }

  /// Even spacing between two ends.
  public static Axis linear(String label, double low, double high) {
    return new Axis(label, Scale.LINEAR, low, high, false);
  }

  /// Powers of ten between two ends, both positive.
  public static Axis log(String label, double low, double high) {
    return new Axis(label, Scale.LOG, low, high, false);
  }

  /// The rows of a matrix upwards, half a unit more on either side.
  ///
  /// @param names of the rows, the first of which is uppermost
  public static Axis ofRows(String label, List<String> names) {
    return new Axis(label, Scale.COUNT, 0.5, names.size() + 0.5, false, false, names.reversed());
  }

  /// What stands at a whole number of the axis: its name, or the number.
  public Object at(int number) {
    return names.isEmpty() ? number : names.get(number - 1);
  }

  /// The same between other ends, which do not grow.
  Axis between(double from, double to) {
    return new Axis(label, scale, from, to, false, edged, names);
  }

  /// The same about its middle, so long.
  public Axis spanning(double length) {
    double middle = (low + high) / 2;
    return between(middle - length / 2, middle + length / 2);
  }

  /// The same under another name.
  public Axis named(String other) {
    return new Axis(other, scale, low, high, grows, edged, names);
  }

  /// The same, making room for data beyond its ends.
  public Axis growing() {
    return new Axis(label, scale, low, high, true, edged, names);
  }

  /// The same with everything beyond its ends at the edge: what is smaller than the lower end, 0 on a log axis too,
  /// stands on the floor, what is larger or infinite under the ceiling.
  public Axis withEdges() {
    return new Axis(label, scale, low, high, grows, true, names);
  }
}
