package unrolled.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "潮水与钟", "👩‍👩‍👧 and e\u0301", "\u0000"})
  void decodeGivesBackWhatWasEncoded(String text) throws UnusableText {
    assertEquals(text, Utf8.decode(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void decodeDropsTheByteOrderMarkAndMakesEveryLineEndAlike() throws UnusableText {
    assertEquals("a\nb\nc\n\nd", Utf8.decode("\uFEFFa\r\nb\rc\n\r\nd".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void decodeSaysWhichByteOfWhichLineIsWrong() {
    for (byte[] wrong : List.of(bytes('a', '\n', 'b', 0xFF, 'c'), bytes('a', '\r', 'b', 0xC3, 'c'),
        bytes('a', '\n', 'b', 0xE6, 0xBD), bytes('\r', '\n', 'b', 0xC0, 0x80))) {
      UnusableText problem = assertThrows(UnusableText.class, () -> Utf8.decode(wrong));
      assertEquals(UnusableText.Reason.ENCODING, problem.reason());
      assertEquals(4, problem.place());
      assertEquals(2, problem.line());
      assertTrue(problem.toString().contains("byte 4, in line 2"), problem::toString);
    }
  }

  @Test
  void decodeCountsTheByteOrderMarkInThePlaceOfAWrongByte() {
    UnusableText problem =
        assertThrows(UnusableText.class, () -> Utf8.decode(bytes(0xEF, 0xBB, 0xBF, 'a', 0x80)));
    assertEquals(5, problem.place());
    assertEquals(1, problem.line());
  }

  @Test
  void decodeRefusesNothingAndTooMuch() throws UnusableText {
    for (byte[] empty : List.of(new byte[0], bytes(0xEF, 0xBB, 0xBF))) {
      assertEquals(UnusableText.Reason.EMPTY,
          assertThrows(UnusableText.class, () -> Utf8.decode(empty)).reason());
    }
    byte[] most = new byte[Utf8.MOST_BYTES];
    assertEquals(Utf8.MOST_BYTES, Utf8.decode(most).length());
    UnusableText problem =
        assertThrows(UnusableText.class, () -> Utf8.decode(new byte[Utf8.MOST_BYTES + 1]));
    assertEquals(UnusableText.Reason.TOO_LARGE, problem.reason());
    assertEquals(Utf8.MOST_BYTES + 1, problem.place());
  }
}
