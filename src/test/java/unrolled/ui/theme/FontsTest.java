package unrolled.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.formula.Function;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.Vocabulary;
import unrolled.ui.playback.Speed;
import unrolled.ui.text.TextFiles;

class FontsTest {
  /// What formulas, numbers and keys are written with besides the texts.
  private static final String SIGNS =
      "0123456789 .,;:·+−=≈×⊙/()[]|‖√∑Σ∂∇∞′ᵀ…↑↓←→ηβελμσρτ⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⁽⁾ᵏ¼½—‘’“”";

  private static Font font(String file) throws IOException, FontFormatException {
    try (var in = Fonts.open(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }

  private static String everything() {
    String functions = Stream.of(Function.values()).map(Function::sign).collect(Collectors.joining());
    String speeds = Stream.of(Speed.values()).map(Speed::sign).collect(Collectors.joining());
    String ascii =
        IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining());
    String samples = Stream.of(SampleText.values()).map(SampleText::text).collect(Collectors.joining());
    return SIGNS + Vocabulary.UNKNOWN_SIGN + functions + speeds + ascii + samples + TextFiles.everyText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UnrolledSans-Regular.ttf", "UnrolledSans-Bold.ttf"})
  void everyCharacterTheAppWritesIsInTheBundledFamily(String file) throws IOException, FontFormatException {
    Font font = font(file);
    String missing = everything().codePoints()
        .filter(point -> !Character.isISOControl(point) && !font.canDisplay(point))
        .distinct()
        .mapToObj(Character::toString)
        .collect(Collectors.joining(" "));
    assertEquals("", missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UnrolledSans-Regular.ttf", "UnrolledSans-Bold.ttf"})
  void allDigitsAreEquallyWide(String file) throws IOException, FontFormatException {
    FontRenderContext context = new FontRenderContext(null, true, true);
    Font font = font(file).deriveFont(100f);
    double zero = font.getStringBounds("0", context).getWidth();
    for (char digit = '1'; digit <= '9'; digit++) {
      assertEquals(zero, font.getStringBounds(String.valueOf(digit), context).getWidth(), 1e-9);
    }
    assertNotEquals(zero, font.getStringBounds("W", context).getWidth(), 1e-9);
  }
}
