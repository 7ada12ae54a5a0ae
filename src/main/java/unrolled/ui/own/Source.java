package unrolled.ui.own;

import org.jspecify.annotations.Nullable;
import unrolled.engine.data.TextChoice;
import unrolled.engine.data.TokenText;
import unrolled.engine.session.SavedText;
import unrolled.engine.text.Corpus;
import unrolled.engine.text.Cut;
import unrolled.engine.text.Graphemes;
import unrolled.engine.text.UnusableText;

/// A text that is ready to be learned.
///
/// @param given the text
/// @param choice what was made of it
/// @param corpus its tokens and its vocabulary
/// @param characters how many characters it has
/// @param task what a network is trained on
public record Source(Given given, TextChoice choice, Corpus corpus, long characters, TokenText task) {
  /// Prepares a text.
  ///
  /// @param before the source of which the tokens are kept where they are the same; null for none
  /// @throws SourceProblem when it cannot be learned from
  static Source of(Given given, TextChoice choice, @Nullable Source before) throws SourceProblem {
    boolean same = before != null && before.given.equals(given) && before.choice.cutsLike(choice);
    Corpus corpus = same && before != null ? before.corpus : cut(given, choice);
    long characters =
        choice.cut() == Cut.CHARACTERS ? corpus.size()
            : same && before != null ? before.characters : Graphemes.count(given.text());
    try {
      return new Source(given, choice, corpus, characters, choice.task(corpus));
    } catch (UnusableText problem) {
      throw SourceProblem.of(problem);
    }
  }

  private static Corpus cut(Given given, TextChoice choice) throws SourceProblem {
    try {
      return choice.corpus(given.text());
    } catch (UnusableText problem) {
      throw SourceProblem.of(problem);
    }
  }

  /// A text that was kept in a file.
  static Source of(SavedText kept) {
    return new Source(Given.of(kept), kept.choice(), kept.corpus(), kept.characters(), kept.task());
  }

  /// What a file keeps of it.
  SavedText kept() {
    return new SavedText(given.sample(), given.file(), given.text(), choice, corpus, characters, task);
  }

  /// At how many places a sequence can begin.
  ///
  /// @param length T
  public int windows(int length) {
    return task.windows(length);
  }
}
