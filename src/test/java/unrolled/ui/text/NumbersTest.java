package unrolled.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  private final Numbers numbers = new Numbers(new Strings(Language.ENGLISH));

  @ParameterizedTest
  @CsvSource({
      "0, 0", "-0.0, 0", "1, 1", "-3, −3", "0.7615941559557649, 0.7616", "-0.0426, −0.0426", "0.5, 0.5000",
      "0.001, 0.0010", "0.000999, 1.0×10⁻³", "4.2e-9, 4.2×10⁻⁹", "-4.2e-9, −4.2×10⁻⁹", "1e-13, ≈ 0",
      "-1e-300, ≈ 0",
      "9999.5, 9999.5000", "12345.678, 1.235×10⁴", "3e9, 3.000×10⁹", "-1e308, −1.000×10³⁰⁸",
      "1.0000000000000002, 1.0000",
      "NaN, undefined", "Infinity, ∞", "-Infinity, −∞", "999999, 999999"
  })
  void aCellKeepsFourDecimalsOrTurnsToPowersOfTen(double value, String expected) {
    assertEquals(expected, numbers.format(value));
  }

  @ParameterizedTest
  @CsvSource({"-0.042599, −0.042599", "4.210431e-9, 4.21043×10⁻⁹", "0.00001, 0.000010", "1, 1"})
  void aResultOnItsOwnShowsSixDecimals(double value, String expected) {
    assertEquals(expected, numbers.detailed(value));
  }

  @ParameterizedTest
  @CsvSource({
      "0.7615941559557649, 0.7615941559557649", "1, 1", "-0.5, −0.5", "4.2e-9, 4.2×10⁻⁹",
      "1.234567890123e-13, 1.234567890123×10⁻¹³", "1e22, 1.0×10²²", "NaN, undefined", "-Infinity, −∞"
  })
  void hoveringShowsEveryDigit(double value, String expected) {
    assertEquals(expected, numbers.full(value));
  }

  @ParameterizedTest
  @CsvSource({"2.93e-17, 2.9×10⁻¹⁷", "-1e-300, −1.0×10⁻³⁰⁰", "0, 0", "0.09741, 0.0974", "NaN, undefined"})
  void aProductIsNeverNearlyZero(double value, String expected) {
    assertEquals(expected, numbers.size(value));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "0.001, 0.001", "1, 1", "1e-8, 0.00000001", "-2.50, −2.5"})
  void aSettingIsAsShortAsItWasTyped(double value, String expected) {
    assertEquals(expected, numbers.setting(value));
  }

  @Test
  void whatIsNoNumberIsNamedInTheLanguageOfTheMoment() {
    assertEquals("无定义", new Numbers(new Strings(Language.CHINESE)).format(Double.NaN));
  }
}
