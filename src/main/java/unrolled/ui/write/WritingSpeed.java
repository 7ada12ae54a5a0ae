package unrolled.ui.write;

import java.util.Locale;

/// How fast tokens follow each other while a text plays.
public enum WritingSpeed {
  /// One in two seconds.
  HALF(0.5),
  /// One a second.
  ONE(1),
  /// Two.
  TWO(2),
  /// Five.
  FIVE(5),
  /// Fifteen.
  FIFTEEN(15),
  /// Sixty.
  SIXTY(60);

  private final double tokensPerSecond;

  WritingSpeed(double tokensPerSecond) {
    this.tokensPerSecond = tokensPerSecond;
  }

  /// Tokens a second.
  double tokensPerSecond() {
    return tokensPerSecond;
  }

  /// The name in node ids.
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
