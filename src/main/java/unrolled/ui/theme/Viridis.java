package unrolled.ui.theme;

import javafx.scene.paint.Color;

/// The colour map of magnitudes, from dark violet at 0 to yellow at 1, evenly spaced to the eye.
///
/// A polynomial of sixth degree per channel through the map of S. van der Walt and N. Smith (matplotlib, CC0).
public final class Viridis {
  private static final double[] RED = {
      0.2777273272234177, 0.1050930431085774, -0.3308618287255563, -4.634230498983486, 6.228269936347081,
      4.776384997670288, -5.435455855934631
  };
  private static final double[] GREEN = {
      0.005407344544966578, 1.404613529898575, 0.214847559468213, -5.799100973351585, 14.17993336680509,
      -13.74514537774601, 4.645852612178535
  };
  private static final double[] BLUE = {
      0.3340998053353061, 1.384590162594685, 0.09509516302823659, -19.33244095627987, 56.69055260068105,
      -65.35303263337234, 26.3124352495832
  };

  private Viridis() {}

  /// The colour of a share of the range; outside of [0, 1] that of the nearer end.
  public static Color at(double share) {
    double t = Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
    return Color.color(polynomial(RED, t), polynomial(GREEN, t), polynomial(BLUE, t));
  }

  /// The same as one opaque number, for pictures that are made pixel by pixel.
  public static int argb(double share) {
    Color colour = at(share);
    return 0xff000000 | (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
  }

  private static double polynomial(double[] coefficients, double t) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * t + coefficients[i];
    }
    return Math.clamp(sum, 0, 1);
  }
}
