package unrolled.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTextTest {
  @ParameterizedTest
  @EnumSource(SampleText.class)
  void aSampleIsFiveToTenKilobytesAndReadBothWays(SampleText sample) throws UnusableText {
    String text = sample.text();
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes >= 5_000 && bytes <= 10_000, sample + " " + bytes);
    for (Tokenizer tokenizer : List.of(new Tokenizer.Characters(), Tokenizer.Words.of(text))) {
      Corpus corpus = Corpus.of(text, tokenizer, 5000);
      assertEquals(text, corpus.vocabulary().decode(corpus.ids()));
    }
  }

  @Test
  void chineseWordsOfTheSampleAreWords() {
    String text = SampleText.CHINESE.text();
    var words = Tokenizer.Words.of(text).lexicon().bits().keySet();
    assertTrue(words.containsAll(List.of("潮水", "齿轮", "本子", "早晨", "链子")), words::toString);
  }
}
