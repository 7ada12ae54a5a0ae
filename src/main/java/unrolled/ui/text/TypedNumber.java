package unrolled.ui.text;

import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number as a person types it: `0.5`, `0,5`, `-1e-3`, `−2`, `1/3`, `½`, also with the wide digits of a Chinese
/// keyboard.
public final class TypedNumber {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d{1,6})?");
  private static final Pattern QUOTIENT = Pattern.compile("([+-]?)(\\d{1,9})/(\\d{1,9})");
  private static final Pattern MIXED = Pattern.compile(".*\\d\\s*[¼-¾⅐-⅞].*");
  private static final int LONGEST = 400;

  private TypedNumber() {}

  /// The number that was typed, infinite where it is larger than a double can be; empty where it is none.
  public static OptionalDouble parse(String typed) {
    String text = typed.strip();
    if (text.length() > LONGEST || MIXED.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replace('−', '-').replace('⁄', '/').replace('。', '.');
    Matcher quotient = QUOTIENT.matcher(plain);
    if (quotient.matches()) {
      return quotient(quotient);
    }
    return DECIMAL.matcher(plain).matches()
        ? OptionalDouble.of(Double.parseDouble(plain.replace(',', '.')))
        : OptionalDouble.empty();
  }

  private static OptionalDouble quotient(Matcher parts) {
    double value = Double.parseDouble(parts.group(2)) / Double.parseDouble(parts.group(3));
    double signed = parts.group(1).equals("-") ? -value : value;
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(signed);
  }
}
