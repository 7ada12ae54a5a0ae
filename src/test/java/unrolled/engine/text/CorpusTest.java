package unrolled.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {
  private static final Tokenizer CHARACTERS = new Tokenizer.Characters();

  private static Corpus words(String text, int most) throws UnusableText {
    return Corpus.of(text, Tokenizer.Words.of(text), most);
  }

  @Test
  void idsFollowTheFirstAppearance() throws UnusableText {
    Corpus corpus = Corpus.of("banana bread", CHARACTERS, 100);
    assertEquals(List.of("b", "a", "n", " ", "r", "e", "d"), corpus.vocabulary().tokens());
    assertArrayEquals(new int[] {0, 1, 2, 1, 2, 1, 3, 0, 4, 5, 1, 6}, corpus.ids());
    assertEquals("banana bread", corpus.vocabulary().decode(corpus.ids()));
    assertFalse(corpus.vocabulary().hasUnknown());
  }

  @Test
  void theMostFrequentTokensStayAndTheRestIsUnknown() throws UnusableText {
    Corpus corpus = Corpus.of("zabbaccda", CHARACTERS, 3);
    assertEquals(List.of("a", "b", Vocabulary.UNKNOWN_SIGN), corpus.vocabulary().tokens());
    assertArrayEquals(new int[] {2, 0, 1, 1, 0, 2, 2, 2, 0}, corpus.ids());
    assertEquals(2, corpus.vocabulary().id("q"));
  }

  @Test
  void aPromptIsReadAsTheTextWas() throws UnusableText {
    Corpus corpus = words("the tide and the clock\n", 100);
    Vocabulary.Encoding read = corpus.encode("the clock\r\nagain");
    assertEquals("the clock\n",
        corpus.vocabulary().decode(read.ids().stream().mapToInt(Integer::intValue).toArray()));
    assertEquals(List.of("again"), read.strange());
  }

  @Test
  void whatIsStrangeInAPromptIsUnknownWhereThereIsAnUnknownToken() throws UnusableText {
    Corpus corpus = Corpus.of("aabbcd", CHARACTERS, 3);
    assertEquals(new Vocabulary.Encoding(List.of(0, 2, 2), List.of("q", "c")), corpus.encode("aqc"));
  }

  @Test
  void aPromptWithoutAKnownTokenIsAProblem() throws UnusableText {
    for (int most : new int[] {3, 100}) {
      Corpus corpus = Corpus.of("aabbcd", CHARACTERS, most);
      assertEquals(UnusableText.Reason.UNKNOWN,
          assertThrows(UnusableText.class, () -> corpus.encode("xyz")).reason());
      assertEquals(UnusableText.Reason.EMPTY,
          assertThrows(UnusableText.class, () -> corpus.encode("")).reason());
    }
  }

  @Test
  void aTextOfOneSymbolOrNoneCannotBeUsed() {
    assertEquals(UnusableText.Reason.ONE_SYMBOL,
        assertThrows(UnusableText.class, () -> Corpus.of("aaaa", CHARACTERS, 9)).reason());
    assertEquals(UnusableText.Reason.ONE_SYMBOL,
        assertThrows(UnusableText.class, () -> Corpus.of("word", Tokenizer.Words.of(""), 9)).reason());
    assertEquals(UnusableText.Reason.EMPTY,
        assertThrows(UnusableText.class, () -> Corpus.of("", CHARACTERS, 9)).reason());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.05, 0.1, 0.5, 0.99})
  void theEndIsHeldBack(double held) throws UnusableText {
    Corpus corpus = Corpus.of("ab".repeat(500), CHARACTERS, 9);
    Corpus.Part learned = corpus.training(held);
    Corpus.Part asked = corpus.validation(held);
    assertEquals((int) (1000 * held), asked.size());
    assertEquals(0, learned.from());
    assertEquals(learned.to(), asked.from());
    assertEquals(1000, asked.to());
    assertThrows(IllegalArgumentException.class, () -> corpus.training(1));
  }

  @Test
  void twentyMegabytesAreRead() throws UnusableText {
    String piece = "The tide turns at six; the bell answers. 潮水涨了。 e\u0301👩‍👩‍👧\n";
    String text = piece.repeat((18 << 20) / piece.length());
    Corpus corpus = Corpus.of(text, CHARACTERS, 1000);
    int each = Graphemes.of(piece).size();
    assertEquals((long) each * (text.length() / piece.length()), corpus.size());
    assertEquals(Graphemes.distinct(Graphemes.of(piece)).size(), corpus.vocabulary().size());
    assertTrue(corpus.vocabulary().knows("👩‍👩‍👧"));
  }

  @Test
  void aTextIsNumberedAsThatOfATrainedNetwork() throws UnusableText {
    TextNotes notes =
        new TextNotes(new Tokenizer.Characters(), Vocabulary.of(List.of("c", "b", "a"), true));
    Corpus corpus = Corpus.of("abxcay", notes);
    assertArrayEquals(new int[] {2, 1, 3, 0, 2, 3}, corpus.ids());
    assertSame(notes.vocabulary(), corpus.vocabulary());
    assertEquals(UnusableText.Reason.UNKNOWN,
        assertThrows(UnusableText.class, () -> Corpus.of("xyz", notes)).reason());
  }

  @Test
  void whatAVocabularyWithoutUnknownTokenLacksIsCounted() {
    TextNotes notes =
        new TextNotes(new Tokenizer.Characters(), Vocabulary.of(List.of("c", "b", "a"), false));
    UnusableText problem = assertThrows(UnusableText.class, () -> Corpus.of("abxcayx", notes));
    assertEquals(UnusableText.Reason.STRANGE, problem.reason());
    assertEquals(List.of(2L, "x"), problem.arguments());
  }
}
