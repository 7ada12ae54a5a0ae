package unrolled.engine.session;

import org.jspecify.annotations.Nullable;
import unrolled.engine.data.TextChoice;
import unrolled.engine.data.TokenText;
import unrolled.engine.text.Corpus;
import unrolled.engine.text.Graphemes;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.UnusableText;

/// A text that is learned, and what was made of it; a file has only the text and the choice, which give the rest again.
///
/// @param sample which of the texts that ship it is, null for another
/// @param file the name of the file it was read from, null for one that ships, was typed or was pasted
/// @param text with plain line ends
/// @param choice what was to be made of it
/// @param corpus its tokens and its vocabulary
/// @param characters how many characters it has
/// @param task what a network is trained on
public record SavedText(@Nullable SampleText sample, @Nullable String file, String text, TextChoice choice,
    Corpus corpus, long characters, TokenText task) {
  /// Cuts a text as was chosen.
  ///
  /// @throws UnusableText when it cannot be learned from in this way
  static SavedText of(@Nullable SampleText sample, @Nullable String file, String text, TextChoice choice)
      throws UnusableText {
    Corpus corpus = choice.corpus(text);
    return new SavedText(sample, file, text, choice, corpus, Graphemes.count(text), choice.task(corpus));
  }
}
