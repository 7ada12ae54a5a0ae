package unrolled.engine.data;

import unrolled.engine.text.Corpus;
import unrolled.engine.text.Cut;
import unrolled.engine.text.UnusableText;

/// What is made of a text that a network is to learn.
///
/// @param cut into what it is cut
/// @param most the largest vocabulary, 2 to [#MOST_TOKENS], the unknown token included
/// @param reading how sequences are taken from it
/// @param held percent of the tokens that are only tested on, 0 to [#MOST_HELD]
public record TextChoice(Cut cut, int most, Reading reading, int held) {
  /// Largest vocabulary.
  public static final int MOST_TOKENS = 20_000;
  /// Most percent held back.
  public static final int MOST_HELD = 50;

  private static final double PERCENT = 100;

  /// By character, read in streams, a tenth held back.
  public static TextChoice standard() {
    return new TextChoice(Cut.CHARACTERS, 2000, Reading.STREAMS, 10);
  }

  /// The share that is held back, 0 to 1.
  double share() {
    return held / PERCENT;
  }

  /// The tokens of a text.
  ///
  /// @throws UnusableText when it is empty or has one symbol only
  public Corpus corpus(String text) throws UnusableText {
    return Corpus.of(text, cut.tokenizer(text), most);
  }

  /// What a network is trained on.
  ///
  /// @param corpus the tokens of a text, cut in this way
  /// @throws UnusableText when what is learned or what is held back is too short
  public TokenText task(Corpus corpus) throws UnusableText {
    long back = Math.round(share() * corpus.size());
    boolean fits = corpus.size() - back >= TokenText.SHORTEST && (back == 0 || back >= TokenText.SHORTEST);
    if (!fits) {
      throw UnusableText.tooShort(TokenText.SHORTEST);
    }
    return TokenText.of(Tokens.of(corpus.ids(), corpus.vocabulary().tokens()), reading, share());
  }

  /// Whether a text is cut in the same way.
  public boolean cutsLike(TextChoice other) {
    return cut == other.cut && most == other.most;
  }

  /// The same with other pieces.
  public TextChoice withCut(Cut other) {
    return new TextChoice(other, most, reading, held);
  }

  /// The same with another largest vocabulary.
  public TextChoice withMost(int tokens) {
    return new TextChoice(cut, tokens, reading, held);
  }

  /// The same with sequences taken in another way.
  public TextChoice withReading(Reading other) {
    return new TextChoice(cut, most, other, held);
  }

  /// The same with another share held back.
  public TextChoice withHeld(int percent) {
    return new TextChoice(cut, most, reading, percent);
  }
}
