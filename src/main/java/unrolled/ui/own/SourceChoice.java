package unrolled.ui.own;

import unrolled.engine.data.Reading;

/// What is made of a text.
///
/// @param cut into what it is cut
/// @param most the largest vocabulary, 2 to [#MOST_TOKENS], the unknown token included
/// @param reading how sequences are taken from it
/// @param held percent of the tokens that are only tested on, 0 to [#MOST_HELD]
public record SourceChoice(Cut cut, int most, Reading reading, int held) {
  /// Largest vocabulary.
  public static final int MOST_TOKENS = 20_000;
  /// Most percent held back.
  public static final int MOST_HELD = 50;

  private static final double PERCENT = 100;

  /// By character, read in streams, a tenth held back.
  public static SourceChoice standard() {
    return new SourceChoice(Cut.CHARACTERS, 2000, Reading.STREAMS, 10);
  }

  /// The share that is held back, 0 to 1.
  double share() {
    return held / PERCENT;
  }

  /// Whether a text is cut in the same way.
  boolean cutsLike(SourceChoice other) {
    return cut == other.cut && most == other.most;
  }

  /// The same with other pieces.
  public SourceChoice withCut(Cut other) {
    return new SourceChoice(other, most, reading, held);
  }

  /// The same with another largest vocabulary.
  public SourceChoice withMost(int tokens) {
    return new SourceChoice(cut, tokens, reading, held);
  }

  /// The same with sequences taken in another way.
  public SourceChoice withReading(Reading other) {
    return new SourceChoice(cut, most, other, held);
  }

  /// The same with another share held back.
  public SourceChoice withHeld(int percent) {
    return new SourceChoice(cut, most, reading, percent);
  }
}
