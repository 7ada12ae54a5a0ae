package unrolled.ui.theme;

import javafx.scene.paint.Color;

/// How well two colours can be told apart: the contrast ratio of WCAG 2, from 1 to 21.
public final class Contrast {
  /// What text needs on its ground.
  public static final double TEXT = 4.5;
  /// What lines and marks need on their ground.
  public static final double MARK = 3;

  private Contrast() {}

  /// (L₁ + 0.05) / (L₂ + 0.05), the lighter first.
  public static double between(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
