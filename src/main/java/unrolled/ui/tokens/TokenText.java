package unrolled.ui.tokens;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import unrolled.chart.ColorScale;

/// A text as tokens, each with its look.
///
/// @param tokens as they are in the vocabulary
/// @param look how each place looks
/// @param scale the colours of their numbers; null where they have none
public record TokenText(List<String> tokens, IntFunction<TokenLook> look, @Nullable ColorScale scale) {
  /// A text without tokens.
  public static final TokenText EMPTY = new TokenText(List.of(), _ -> TokenLook.PLAIN);

  /// @param tokens copied
  public TokenText {
    tokens = List.copyOf(tokens);
  }

  /// A text without colours.
  public TokenText(List<String> tokens, IntFunction<TokenLook> look) {
    this(tokens, look, null);
  }

  /// The rest of it, from a place on.
  public TokenText from(int place) {
    int first = Math.clamp(place, 0, tokens.size());
    return new TokenText(tokens.subList(first, tokens.size()), at -> look.apply(first + at), scale);
  }
}
