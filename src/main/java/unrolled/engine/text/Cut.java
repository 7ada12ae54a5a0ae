package unrolled.engine.text;

import java.util.Locale;

/// The pieces a person can have a text cut into.
public enum Cut {
  /// Every character is a token.
  CHARACTERS,
  /// Words, punctuation and space are.
  WORDS;

  /// How a text is cut in this way.
  public Tokenizer tokenizer(String text) {
    return switch (this) {
      case CHARACTERS -> new Tokenizer.Characters();
      case WORDS -> Tokenizer.Words.of(text);
    };
  }

  /// Its name in node ids, texts and on the command line.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
