package unrolled.engine.session;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.Generator;
import unrolled.engine.generate.Sampling;
import unrolled.engine.generate.Written;
import unrolled.engine.program.Rules;
import unrolled.engine.program.TextProgram;

/// What a network wrote on the Text screen. The network reads it again, so what comes next has the same numbers.
///
/// @param writer whose network it is
/// @param epoch after which epoch the article’s program writes, 0 for one’s own text
/// @param sampling how the next token is drawn
/// @param text what is written, at least one token
/// @param left the ways that were left, the latest first
public record SavedWriting(Writer writer, int epoch, Sampling sampling, Written text, List<Written> left) {
  /// Most ways that are kept.
  public static final int MOST_LEFT = 12;

  /// Keeps the ways.
  public SavedWriting {
    left = List.copyOf(left);
  }

  /// Whose network writes; in files by its name in small letters.
  public enum Writer {
    /// The one that learns a text of one's own.
    OWN(null),
    /// The article's program as it is.
    AS_WRITTEN(Rules.AS_WRITTEN),
    /// The article's program as it ought to be.
    CORRECTED(Rules.CORRECTED);

    private final @Nullable Rules rules;

    Writer(@Nullable Rules rules) {
      this.rules = rules;
    }

    /// Its name in files.
    public String id() {
      return Fields.id(this);
    }

    /// The one of a name.
    ///
    /// @throws java.util.NoSuchElementException when there is none
    public static Writer of(String id) {
      return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /// How many tokens it knows; 0 for one's own text where none is kept.
    int tokens(@Nullable SavedOwn own) {
      if (rules != null) {
        return TextProgram.of(rules).dictionary().size();
      }
      return own == null ? 0 : own.learned().corpus().vocabulary().size();
    }
  }

  /// Whether it can be read again: its tokens are those of a network that is kept beside it, and no more than such a
  /// network writes.
  public boolean isOf(@Nullable SavedOwn own) {
    int tokens = writer.tokens(own);
    return tokens > 0 && Stream.concat(Stream.of(text), left.stream()).allMatch(
        each -> each.prompt().length() <= Fields.LONGEST_TEXT
            && each.ids().size() <= Generator.longest(tokens)
            && each.ids().stream().allMatch(id -> id < tokens));
  }

  /// Equal as long as nothing else is written and it is drawn in the same way; empty at the beginning. A prompt alone
  /// is not yet a text.
  public Object content() {
    boolean begun = text.isLongerThanPrompt() || !left.isEmpty();
    if (begun) {
      return List.of(sampling, text, left);
    }
    return sampling.equals(Sampling.standard()) ? List.of() : sampling;
  }
}
