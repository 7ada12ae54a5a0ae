package unrolled.engine.predict;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a learner predicts: a number, or a sign and a size.
public sealed interface Guess {
  /// A number as it was typed.
  record Exact(BigDecimal digits) implements Guess {
    private static final Pattern NUMBER =
        Pattern.compile("[+-]?(\\d{1,40}\\.?\\d{0,40}|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");

    /// Reads a typed number: a point or a comma before the decimals, `-` or `−`, `2e-3` or `2×10⁻³`, full-width digits.
    ///
    /// @return empty for anything that is not one number
    public static Optional<Exact> parse(String typed) {
      String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace('−', '-')
          .replaceFirst("\\s*[×·*]\\s*10\\^?", "e").replace(',', '.');
      return NUMBER.matcher(plain).matches()
          ? Optional.of(new Exact(new BigDecimal(plain)))
          : Optional.empty();
    }

    /// The number.
    public double value() {
      return digits.doubleValue();
    }
  }

  /// A sign and a size; of zero the size does not matter.
  record Rough(Sign sign, Size size) implements Guess {}

  /// Which side of 0.
  enum Sign {
    /// Below 0.
    NEGATIVE,
    /// 0, or no more than the rounding of the last digit.
    ZERO,
    /// Above 0.
    POSITIVE;

    /// The sign of a number.
    public static Sign of(double x) {
      return Math.abs(x) < Question.NOTHING ? ZERO : x < 0 ? NEGATIVE : POSITIVE;
    }
  }

  /// How far from 0.
  enum Size {
    /// |x| < 0.1.
    SMALL,
    /// 0.1 ≤ |x| ≤ 1.
    MEDIUM,
    /// |x| > 1.
    LARGE;

    private static final double SMALLEST_MEDIUM = 0.1;

    /// The size of a number.
    public static Size of(double x) {
      double size = Math.abs(x);
      return size < SMALLEST_MEDIUM ? SMALL : size <= 1 ? MEDIUM : LARGE;
    }
  }
}
