package unrolled.chart;

import unrolled.ui.theme.Tone;

/// What a series looks like: a colour by meaning, and a dash and a marker that say the same without colour.
///
/// @param tone the colour
/// @param line whether the points are joined
/// @param dash how the line is broken
/// @param marker the shape of each point
/// @param weight the width of the line and the size of the marks as multiples of the normal ones
public record Style(Tone tone, boolean line, Dash dash, Marker marker, double weight) {
  private static final Marker[] MARKERS = {Marker.CIRCLE, Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND,
      Marker.TRIANGLE_DOWN, Marker.CROSS, Marker.PLUS, Marker.RING};
  private static final int CATEGORIES = MARKERS.length;

  /// A line without marks.
  public static Style line(Tone tone, Dash dash) {
    return new Style(tone, true, dash, Marker.NONE, 1);
  }

  /// Marks that are not joined.
  public static Style marks(Tone tone, Marker marker) {
    return new Style(tone, false, Dash.SOLID, marker, 1);
  }

  /// The line of a category: its colour of Okabe and Ito and its own dash; after the eighth they begin again.
  public static Style category(int index) {
    int at = Math.floorMod(index, CATEGORIES);
    return line(Tone.values()[Tone.CATEGORY_1.ordinal() + at], Dash.values()[at]);
  }

  /// The same with the mark of a category on each point.
  public Style marked(int index) {
    return marked(MARKERS[Math.floorMod(index, CATEGORIES)]);
  }

  /// The same with a mark on each point.
  public Style marked(Marker other) {
    return new Style(tone, line, dash, other, weight);
  }

  /// The same, heavier or lighter.
  public Style weighing(double other) {
    return new Style(tone, line, dash, marker, other);
  }
}
