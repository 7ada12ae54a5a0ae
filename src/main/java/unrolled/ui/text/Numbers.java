package unrolled.ui.text;

import java.math.BigDecimal;
import java.util.Locale;

/// How numbers are written: four decimals, powers of ten where those would lose the number, a true minus sign.
///
/// What is not 0 is never written as 0: below 10⁻¹² it is `≈ 0`. The full double is one call away, for hovering.
public final class Numbers {
  /// What is smaller is written as nearly 0.
  public static final double NEARLY_ZERO = 1e-12;
  private static final double LARGEST_INTEGER = 1e6;
  private static final int CELL_DECIMALS = 4;
  private static final int DETAIL_DECIMALS = 6;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final Strings strings;

  /// Numbers beside the texts that name what is not a number.
  public Numbers(Strings strings) {
    this.strings = strings;
  }

  /// As in a cell: `0.7616`, `1`, `−0.0010`, `4.2×10⁻⁹`, `≈ 0`.
  public String format(double x) {
    return write(x, CELL_DECIMALS, 1);
  }

  /// As a result on its own: `−0.042599`, `4.21043×10⁻⁹`.
  public String detailed(double x) {
    return write(x, DETAIL_DECIMALS, DETAIL_DECIMALS - 1);
  }

  /// As in a cell, but a power of ten however small: for products, whose smallness is what they show.
  public String size(double x) {
    boolean tiny = x != 0 && Math.abs(x) < NEARLY_ZERO;
    return tiny ? scientific(String.format(Locale.ROOT, "%.1e", x)) : format(x);
  }

  /// A difference: `+0.1196`, `−0.1196`.
  public String change(double x) {
    return x > 0 ? "+" + format(x) : format(x);
  }

  private String write(double x, int decimals, int mantissa) {
    double size = Math.abs(x);
    if (!Double.isFinite(x)) {
      return notFinite(x);
    } else if (x == Math.rint(x) && size < LARGEST_INTEGER) {
      return signed(String.valueOf((long) x));
    } else if (size < NEARLY_ZERO) {
      return "≈ 0";
    }
    boolean plain = size >= Math.pow(10, 1 - decimals) && size < Math.pow(10, decimals);
    return plain
        ? signed(String.format(Locale.ROOT, "%." + decimals + "f", x))
        : scientific(String.format(Locale.ROOT, "%." + Math.max(mantissa, size > 1 ? 3 : 1) + "e", x));
  }

  /// Every digit of the double: the shortest decimal that is read back as the same bits.
  public String full(double x) {
    if (!Double.isFinite(x)) {
      return notFinite(x);
    }
    String digits = Double.toString(x);
    if (digits.contains("E")) {
      return scientific(digits);
    }
    return signed(digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits);
  }

  /// A setting a person chose, as short as it was typed: `0.1`, `0.001`.
  public String setting(double x) {
    return Double.isFinite(x)
        ? signed(BigDecimal.valueOf(x).stripTrailingZeros().toPlainString())
        : notFinite(x);
  }

  private String notFinite(double x) {
    return Double.isNaN(x) ? strings.get("number.undefined") : x > 0 ? "∞" : "−∞";
  }

  private static String scientific(String number) {
    int e = Math.max(number.indexOf('e'), number.indexOf('E'));
    return signed(number.substring(0, e)) + "×10" + superscript(Integer.parseInt(number.substring(e + 1)));
  }

  /// An integer as an exponent: `⁻⁹`.
  public static String superscript(int exponent) {
    StringBuilder out = new StringBuilder(exponent < 0 ? "⁻" : "");
    for (char digit : String.valueOf(Math.abs(exponent)).toCharArray()) {
      out.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return out.toString();
  }

  private static String signed(String digits) {
    return digits.replace('-', '−');
  }
}
