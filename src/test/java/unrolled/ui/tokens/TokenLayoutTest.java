package unrolled.ui.tokens;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.engine.text.Vocabulary;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;

class TokenLayoutTest {
  private static TokenLayout layout(String... tokens) {
    return TokenLayout.of(List.of(tokens), token -> 10 * token.length(), 30);
  }

  @Test
  void linesEndWhenTheyAreFullAndAtTheEndOfALine() {
    TokenLayout layout = layout("a", "bc", "d", "\n", "e", "much too long", "f");
    assertArrayEquals(new int[] {0, 2, 4, 5, 6, 7}, layout.first());
    assertEquals(10, layout.left()[1]);
    assertEquals(0, layout.line(1));
    assertEquals(1, layout.line(3));
    assertEquals(4, layout.line(6));
  }

  @Test
  void aTokenIsFoundAtItsPlaceAndNoneBesideIt() {
    TokenLayout layout = layout("a", "bc", "d");
    assertEquals(1, layout.at(15, 0));
    assertEquals(2, layout.at(5, 1));
    assertEquals(-1, layout.at(25, 1));
    assertEquals(-1, layout.at(5, 2));
    assertEquals(-1, layout.at(5, -1));
    assertEquals(2, layout.below(1, 1));
    assertEquals(0, layout.below(2, -1));
    assertEquals(2, layout.below(2, 5));
  }

  @Test
  void noTokensHaveNoLines() {
    assertEquals(0, layout().lines());
    assertEquals(0, layout().size());
    assertTrue(TokenLayout.of(Collections.nCopies(5_000, "a"), _ -> 10.0, 605).lines() == 84);
  }

  @Test
  void everyTokenCanBeSeenAndIsSaid() {
    Strings strings = new Strings(Language.ENGLISH);
    assertEquals("·", TokenSigns.of(" "));
    assertEquals("↵", TokenSigns.of("\n"));
    assertEquals("↵", TokenSigns.of("\r\n"));
    assertEquals("⇥", TokenSigns.of("\t"));
    assertEquals("∅", TokenSigns.of(""));
    assertEquals("□", TokenSigns.of(Vocabulary.UNKNOWN_SIGN));
    assertEquals("padding", TokenSigns.says("", strings));
    assertEquals("a space", TokenSigns.says(" ", strings));
    assertEquals("the end of a line", TokenSigns.says("\n", strings));
    assertEquals("“字”", TokenSigns.says("字", strings));
    assertEquals("“🙂” U+1F642", TokenSigns.says("🙂", strings));
    assertEquals("a·b↵", TokenSigns.end("a b\n"));
    assertEquals("…" + "b".repeat(24), TokenSigns.end("a".repeat(30) + "b".repeat(24)));
  }
}
