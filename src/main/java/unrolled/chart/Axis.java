package unrolled.chart;

/// One axis of a chart. Its ends are absolute: they do not follow the data, so charts side by side can be compared;
/// an axis that grows makes room for data beyond its ends, in round steps, and never shrinks.
///
/// @param label what it measures, in words
/// @param scale how values are spaced
/// @param low its lower end, or lower still when it grows
/// @param high its upper end, or higher still when it grows
/// @param grows whether data beyond the ends moves them
/// @param edged whether data beyond the ends stands at the edge, with a mark that says so
public record Axis(String label, Scale scale, double low, double high, boolean grows, boolean edged) {
  /// @throws IllegalArgumentException when the ends are not finite and in order, or not positive on a log axis
  public Axis {
    if (!scale.shows(low) || !scale.shows(high) || low >= high) {
      throw new IllegalArgumentException("An axis from " + low + " to " + high + " cannot be drawn.");
    }
  }

  /// An axis that leaves out what lies beyond its ends, unless it grows.
  public Axis(String label, Scale scale, double low, double high, boolean grows) {
    this(label, scale, low, high, grows, false);
  }

  /// Even spacing between two ends.
  public static Axis linear(String label, double low, double high) {
    return new Axis(label, Scale.LINEAR, low, high, false);
  }

  /// Powers of ten between two ends, both positive.
  public static Axis log(String label, double low, double high) {
    return new Axis(label, Scale.LOG, low, high, false);
  }

  /// The same under another name.
  public Axis named(String other) {
    return new Axis(other, scale, low, high, grows, edged);
  }

  /// The same, making room for data beyond its ends.
  public Axis growing() {
    return new Axis(label, scale, low, high, true, edged);
  }

  /// The same with everything beyond its ends at the edge: what is smaller than the lower end, 0 on a log axis too,
  /// stands on the floor, what is larger or infinite under the ceiling.
  public Axis withEdges() {
    return new Axis(label, scale, low, high, grows, true);
  }
}
