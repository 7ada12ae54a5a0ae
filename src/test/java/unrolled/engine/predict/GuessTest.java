package unrolled.engine.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How people write numbers.
class GuessTest {
  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      0.76; 0.76
      0,76; 0.76
      .5; 0.5
      3.; 3
      -0.8017; -0.8017
      −0.8017; -0.8017
      +2; 2
      1e-3; 0.001
      1E3; 1000
      4.2e−9; 4.2e-9
      4.2×10⁻⁹; 4.2e-9
      4.2 * 10^-9; 4.2e-9
      －０．５; -0.5
      """)
  void numbersAreReadAsPeopleWriteThem(String typed, double expected) {
    assertEquals(expected, Guess.Exact.parse("  " + typed + " ").orElseThrow().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", ".", "abc", "1.2.3", "1,000.5", "0x1", "NaN", "1e", "1 2", "1e9999"})
  void whatIsNotOneNumberIsNotRead(String typed) {
    assertTrue(Guess.Exact.parse(typed).isEmpty());
  }

  @Test
  void signsAndSizesHaveTheirBorders() {
    assertEquals(Guess.Sign.ZERO, Guess.Sign.of(-0.0));
    assertEquals(Guess.Sign.ZERO, Guess.Sign.of(1e-17));
    assertEquals(Guess.Sign.NEGATIVE, Guess.Sign.of(-1e-9));
    assertEquals(Guess.Sign.POSITIVE, Guess.Sign.of(1e-9));
    assertEquals(Guess.Size.SMALL, Guess.Size.of(-0.0999));
    assertEquals(Guess.Size.MEDIUM, Guess.Size.of(0.1));
    assertEquals(Guess.Size.MEDIUM, Guess.Size.of(-1));
    assertEquals(Guess.Size.LARGE, Guess.Size.of(1.0001));
  }
}
