package unrolled.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNotesTest {
  private static TextNotes notes(Corpus corpus) {
    return new TextNotes(corpus.tokenizer(), corpus.vocabulary());
  }

  @ParameterizedTest
  @CsvSource({"2000", "12"})
  void whatIsWrittenIsReadAgainAndReadsAPromptAlike(int most) throws UnusableText {
    String text = SampleText.CHINESE.text();
    Corpus words = Corpus.of(text, Tokenizer.Words.of(text), most);
    TextNotes read = TextNotes.read(notes(words).texts()).orElseThrow();
    assertEquals(words.tokenizer(), read.tokenizer());
    assertEquals(words.vocabulary().tokens(), read.vocabulary().tokens());
    assertEquals(words.vocabulary().hasUnknown(), read.vocabulary().hasUnknown());
    String prompt = text.substring(0, 40);
    assertEquals(words.encode(prompt), read.vocabulary().encode(read.tokenizer().tokens(prompt)));
  }

  @Test
  void quotesLineEndsAndEmojiSurvive() throws UnusableText {
    Corpus corpus = Corpus.of("a\"b\\\n👩‍🚀é\tab", new Tokenizer.Characters(), 100);
    assertEquals(corpus.vocabulary().tokens(),
        TextNotes.read(notes(corpus).texts()).orElseThrow().vocabulary().tokens());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "vocabulary|{}", "vocabulary|[1,[]]", "vocabulary|[\"a\",\"a\"]", "vocabulary|[\"a\",",
      "tokenizer|bytes",
      "lexicon|[]", "lexicon|{\"a\":\"b\"}"
  })
  void whatIsSomethingElseIsNotRead(String key, String value) throws UnusableText {
    Map<String, String> texts =
        new HashMap<>(notes(Corpus.of("one two", Tokenizer.Words.of("one two"), 9)).texts());
    texts.put(key, value);
    assertEquals(Optional.empty(), TextNotes.read(texts));
    texts.remove(key);
    assertEquals(Optional.empty(), TextNotes.read(texts));
  }
}
