package unrolled.ui.playback;

import java.util.Locale;

/// How fast the story plays, as a multiple of a calm second a step.
public enum Speed {
  /// ¼.
  QUARTER(0.25, "¼×"),
  /// ½.
  HALF(0.5, "½×"),
  /// 1.
  NORMAL(1, "1×"),
  /// 2.
  DOUBLE(2, "2×"),
  /// 4.
  FOURFOLD(4, "4×"),
  /// 8.
  EIGHTFOLD(8, "8×");

  private final double factor;
  private final String sign;

  Speed(double factor, String sign) {
    this.factor = factor;
    this.sign = sign;
  }

  /// The multiple.
  public double factor() {
    return factor;
  }

  /// How it is written.
  public String sign() {
    return sign;
  }

  /// The name in node ids.
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
