package unrolled.engine.run;

import unrolled.engine.math.Elementary;

/// What a mean cross-entropy says about a text.
///
/// @param nats −ln p of a symbol, on average
public record TextLoss(double nats) {
  private static final double LN_2 = Elementary.log(2);

  /// Among how many equally likely symbols one would be as uncertain: e^L.
  public double perplexity() {
    return Elementary.exp(nats);
  }

  /// L / ln 2: bits a symbol, of characters bits per character.
  public double bits() {
    return nats / LN_2;
  }

  /// Bits per character of a text whose symbols are words.
  ///
  /// @param symbols how many the text has
  /// @param characters how many it has
  public double bitsPerCharacter(long symbols, long characters) {
    return bits() * symbols / characters;
  }
}
