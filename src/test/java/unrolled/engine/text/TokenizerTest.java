package unrolled.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  private static final String FAMILY = "👩‍👩‍👧";

  @ParameterizedTest
  @ValueSource(
      strings = {"It's 3.14, isn't it?\n\n  Yes!", "潮水涨了，钟声响了。潮水退了，潮水来了。", "🇨🇳🇩🇪 👩‍👩‍👧e\u0301x",
          "สวัสดีครับผม", "東京に行きました。", "가나다 라마", "\u0301 begins with an accent", "𠀀𠀁𠀀𠀁𠀀𠀁，𠀀𠀁"})
  void joinedTokensAreTheTextAndNoCharacterIsCut(String text) {
    Set<Integer> ends = new HashSet<>();
    Graphemes.split(text, (_, to) -> ends.add(to));
    for (Tokenizer tokenizer : List.of(new Tokenizer.Characters(), Tokenizer.Words.of(text))) {
      assertEquals(text, String.join("", tokenizer.tokens(text)));
      tokenizer.split(text, (from, to) -> assertTrue(from < to && ends.contains(to), text + " at " + to));
    }
  }

  @Test
  void charactersAreThoseOfAReader() {
    assertEquals(List.of("e\u0301", FAMILY, "🇨🇳", "🇩🇪", "潮"),
        new Tokenizer.Characters().tokens("e\u0301" + FAMILY + "🇨🇳🇩🇪潮"));
  }

  @Test
  void wordsPunctuationAndSpaceAreTokensOfTheirOwn() {
    assertEquals(List.of("The", " ", "clock", " ", "isn't", " ", "late", ",", " ", FAMILY, ".", "\n"),
        Tokenizer.Words.of("").tokens("The clock isn't late, " + FAMILY + ".\n"));
  }

  @Test
  void thaiWordsAreFoundByTheirLocale() {
    Tokenizer.Words words = Tokenizer.Words.of("สวัสดีครับผม");
    assertEquals(Locale.of("th"), words.locale());
    assertEquals(List.of("สวัสดี", "ครับ", "ผม"), words.tokens("สวัสดีครับผม"));
  }

  @Test
  void chineseWordsAreWhatOftenStandsTogether() {
    String text = "潮水涨了，钟声响了。船回来了。潮水退了，人们听见钟声。潮水又来，钟声又起。";
    Tokenizer.Words words = Tokenizer.Words.of(text);
    assertEquals(Set.of("潮水", "钟声"), words.lexicon().bits().keySet());
    assertEquals(List.of("潮水", "和", "钟声", "，", "RNN", "听", "潮"), words.tokens("潮水和钟声，RNN听潮"));
  }

  @Test
  void theInformationOfAPairIsThatOfThePaper() {
    Lexicon lexicon = Lexicon.of("潮水涨，潮水退，潮水平，钟声一二三四五六七八");
    assertEquals(Set.of("潮水"), lexicon.bits().keySet());
    double n = 19;
    assertEquals(Math.log(n * 3 / (3 * 3)) / Math.log(2), lexicon.bits().getOrDefault("潮水", 0.0), 1e-12);
  }

  @Test
  void ofTwoWordsThatOverlapTheStrongerStands() {
    Tokenizer.Words words = new Tokenizer.Words(Locale.ROOT, new Lexicon(Map.of("海潮", 3.0, "潮水", 4.0)));
    assertEquals(List.of("海", "潮水"), words.tokens("海潮水"));
    Tokenizer.Words other = new Tokenizer.Words(Locale.ROOT, new Lexicon(Map.of("海潮", 5.0, "潮水", 4.0)));
    assertEquals(List.of("海潮", "水"), other.tokens("海潮水"));
  }
}
