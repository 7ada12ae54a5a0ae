package unrolled.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
  @ParameterizedTest
  @CsvSource(delimiter = ';',
      value = {"0.5; 0.5", "0,5; 0.5", "-1e-3; -0.001", "−2; -2", "+3.; 3", ".25; 0.25",
          "1/4; 0.25", "-1/2; -0.5", "½; 0.5", "-¾; -0.75", "０．５; 0.5", "－１; -1", "1E5; 100000", " 7 ; 7",
          "1e999; Infinity", "-1e999; -Infinity", "1/0; Infinity", "1e-999; 0"})
  void aNumberIsReadAsAPersonTypesIt(String typed, double number) {
    assertEquals(number, TypedNumber.parse(typed).orElseThrow(), typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-", ".", "one", "1.2.3", "1,000.5", "1½", "1 ½", "0/0", "0x10", "1e", "NaN",
          "Infinity", "∞", "一", "1 2", "1d", "1/2/3"})
  void whatIsNoNumberIsNone(String typed) {
    assertTrue(TypedNumber.parse(typed).isEmpty(), typed);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 100_000})
  void anEndlessTextIsNone(int length) {
    assertTrue(TypedNumber.parse("1".repeat(length)).isEmpty());
  }
}
