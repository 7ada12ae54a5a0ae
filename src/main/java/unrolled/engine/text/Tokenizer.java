package unrolled.engine.text;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How a text is cut into tokens. Joined again, the tokens are the text, and no character that a reader takes for one,
/// a flag or a letter with its accents, is ever cut.
public sealed interface Tokenizer {
  /// The tokens in order, as places in the text.
  void split(String text, Spans into);

  /// The tokens in order.
  default List<String> tokens(String text) {
    List<String> found = new ArrayList<>();
    split(text, (from, to) -> found.add(text.substring(from, to)));
    return List.copyOf(found);
  }

  /// Every character is a token.
  record Characters() implements Tokenizer {
    @Override
    public void split(String text, Spans into) {
      Graphemes.split(text, into);
    }
  }

  /// Words, and between them punctuation and space, each a token of its own.
  ///
  /// Words end where the JDK says they do (`BreakIterator`, which knows the words of Thai). It has no dictionary of
  /// Chinese and takes whatever stands between two punctuation marks for one word; such a piece is cut into the words
  /// of a lexicon, and what is in none into characters.
  ///
  /// @param locale whose words
  /// @param lexicon the Chinese words
  record Words(Locale locale, Lexicon lexicon) implements Tokenizer {
    /// The words of one text: the locale by its script, the Chinese words by what often stands together in it.
    public static Words of(String text) {
      boolean thai = text.codePoints().anyMatch(each -> UnicodeScript.of(each) == UnicodeScript.THAI);
      return new Words(thai ? Locale.of("th") : Locale.ROOT, Lexicon.of(text));
    }

    @Override
    public void split(String text, Spans into) {
      BreakIterator words = BreakIterator.getWordInstance(locale);
      words.setText(text);
      int[] place = {0, words.next()};
      Graphemes.split(text, (_, to) -> {
        while (place[1] != BreakIterator.DONE && place[1] < to) {
          place[1] = words.next();
        }
        if (place[1] == to) {
          lexicon.split(text, place[0], to, into);
          place[0] = to;
        }
      });
    }
  }
}
