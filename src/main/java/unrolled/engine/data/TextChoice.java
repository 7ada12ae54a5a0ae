package unrolled.engine.data;

import java.util.Optional;
import unrolled.engine.text.Corpus;
import unrolled.engine.text.Cut;
import unrolled.engine.text.TextNotes;
import unrolled.engine.text.UnusableText;

/// What is made of a text that a network is to learn.
///
/// @param cut into what it is cut
/// @param most the largest vocabulary, 2 to [#MOST_TOKENS], the unknown token included
/// @param reading how sequences are taken from it
/// @param held percent of the tokens that are only tested on, 0 to [#MOST_HELD]
/// @param stride how many tokens apart windows begin, 1 to T; streams have none
/// @param notes how the text of a trained network was cut and numbered, where it is to be read like that one: then
/// pieces and vocabulary are not made of the text; empty where they are
public record TextChoice(Cut cut, int most, Reading reading, int held, int stride,
    Optional<TextNotes> notes) {
  /// Largest vocabulary.
  public static final int MOST_TOKENS = 20_000;
  /// Most percent held back.
  public static final int MOST_HELD = 50;

  private static final double PERCENT = 100;

  /// By character, read in streams, a tenth held back.
  public static TextChoice standard() {
    return new TextChoice(Cut.CHARACTERS, 2000, Reading.STREAMS, 10, 1, Optional.empty());
  }

  /// The share that is held back, 0 to 1.
  double share() {
    return held / PERCENT;
  }

  /// The tokens of a text.
  ///
  /// @throws UnusableText when it is empty or has one symbol only, or symbols that a given vocabulary cannot read
  public Corpus corpus(String text) throws UnusableText {
    if (notes.isPresent()) {
      return Corpus.of(text, notes.get());
    }
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
    return TokenText.of(Tokens.of(corpus.ids(), corpus.vocabulary().tokens()), reading, share())
        .withStride(reading == Reading.WINDOWS ? stride : 1);
  }

  /// Whether a text is cut in the same way.
  public boolean cutsLike(TextChoice other) {
    return cut == other.cut && most == other.most && notes.equals(other.notes);
  }

  /// The same with other pieces, of which a vocabulary is made.
  public TextChoice withCut(Cut other) {
    return new TextChoice(other, most, reading, held, stride, Optional.empty());
  }

  /// The same with another largest vocabulary, made of the text.
  public TextChoice withMost(int tokens) {
    return new TextChoice(cut, tokens, reading, held, stride, Optional.empty());
  }

  /// The same with sequences taken in another way.
  public TextChoice withReading(Reading other) {
    return new TextChoice(cut, most, other, held, stride, notes);
  }

  /// The same with another share held back.
  public TextChoice withHeld(int percent) {
    return new TextChoice(cut, most, reading, percent, stride, notes);
  }

  /// The same with windows that begin another number of tokens apart.
  public TextChoice withStride(int apart) {
    return new TextChoice(cut, most, reading, held, apart, notes);
  }

  /// The same, read as the text of a trained network was.
  public TextChoice withNotes(TextNotes other) {
    return new TextChoice(other.cut(), most, reading, held, stride, Optional.of(other));
  }

  /// The same with a vocabulary of the text's own.
  public TextChoice withoutNotes() {
    return new TextChoice(cut, most, reading, held, stride, Optional.empty());
  }
}
