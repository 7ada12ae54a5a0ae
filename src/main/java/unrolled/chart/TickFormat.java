package unrolled.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import unrolled.ui.text.Numbers;

/// How the ticks of an axis are written: as short as they are exact, with a true minus sign.
final class TickFormat extends NumberFormat {
  private static final int DIGITS = 10;
  private static final double LARGEST = 1e5;
  private static final double SMALLEST = 1e-4;

  @Override
  public StringBuffer format(double value, StringBuffer out, FieldPosition position) {
    return out.append(write(value));
  }

  static String write(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    boolean plain = size < LARGEST && size >= SMALLEST;
    int exponent = (int) Math.floor(Math.log10(size) + 1e-9);
    return plain ? digits(value) : product(digits(value / Math.pow(10, exponent)), exponent);
  }

  /// A tick of an axis of decades: `10⁻³`, `2×10⁻³`, and 1, 10 and what lies between as they are.
  static String power(double value) {
    int exponent = (int) Math.floor(Math.log10(value) + 1e-9);
    return exponent == 0 || exponent == 1
        ? digits(value)
        : product(digits(value / Math.pow(10, exponent)), exponent);
  }

  private static String product(String factor, int exponent) {
    String power = "10" + Numbers.superscript(exponent);
    return factor.equals("1") ? power : factor.equals("−1") ? "−" + power : factor + "×" + power;
  }

  private static String digits(double value) {
    BigDecimal rounded = new BigDecimal(value, new MathContext(DIGITS));
    return rounded.stripTrailingZeros().toPlainString().replace('-', '−');
  }

  @Override
  public StringBuffer format(long value, StringBuffer out, FieldPosition position) {
    return format((double) value, out, position);
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    throw new UnsupportedOperationException("Ticks are written, never read.");
  }
}
