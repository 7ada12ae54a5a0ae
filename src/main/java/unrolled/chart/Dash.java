package unrolled.chart;

import org.jspecify.annotations.Nullable;

/// How a line is broken: what tells it from others where colour does not. Lengths are in widths of the line.
public enum Dash {
  /// Unbroken.
  SOLID,
  /// Long strokes.
  DASHED(5, 2.5f),
  /// Points.
  DOTTED(1.2f, 2.2f),
  /// A stroke and a point.
  DASH_DOT(6, 2.2f, 1.2f, 2.2f),
  /// Very long strokes.
  LONG(10, 3),
  /// A stroke and two points.
  DASH_DOT_DOT(6, 2, 1.2f, 2, 1.2f, 2),
  /// Short strokes.
  SHORT(3, 3),
  /// Long and short strokes.
  LONG_SHORT(9, 2.5f, 3, 2.5f);

  private final float[] lengths;

  Dash(float... lengths) {
    this.lengths = lengths;
  }

  /// The lengths for a line of a width, none for an unbroken one.
  public Double[] pattern(double width) {
    Double[] pattern = new Double[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      pattern[i] = lengths[i] * width;
    }
    return pattern;
  }

  /// The lengths for a line of a width, null for an unbroken line.
  float @Nullable [] lengths(float width) {
    if (lengths.length == 0) {
      return null;
    }
    float[] scaled = lengths.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= width;
    }
    return scaled;
  }
}
