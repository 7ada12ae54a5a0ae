package unrolled.ui.own;

import java.util.Locale;
import unrolled.engine.text.Tokenizer;

/// The pieces a person can have a text cut into.
public enum Cut {
  /// Every character is a token.
  CHARACTERS,
  /// Words, punctuation and space are.
  WORDS;

  /// How a text is cut in this way.
  Tokenizer tokenizer(String text) {
    return switch (this) {
      case CHARACTERS -> new Tokenizer.Characters();
      case WORDS -> Tokenizer.Words.of(text);
    };
  }

  /// Its name in node ids and texts.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
