package unrolled.chart;

import unrolled.ui.theme.Tone;

/// A straight line across the chart at one value: a threshold, the place of the playhead.
///
/// @param vertical whether it stands on the x axis
/// @param at the value
/// @param label what is written beside it, or empty
/// @param tone its colour
public record Guide(boolean vertical, double at, String label, Tone tone) {
  /// A line upwards from a value of x.
  public static Guide vertical(double x, String label, Tone tone) {
    return new Guide(true, x, label, tone);
  }

  /// A line across at a value of y.
  public static Guide horizontal(double y, String label, Tone tone) {
    return new Guide(false, y, label, tone);
  }
}
