package unrolled.ui.tokens;

import org.jspecify.annotations.Nullable;
import unrolled.ui.theme.Tone;

/// How one token looks.
///
/// @param number what the colour it stands on says; null where it has none
/// @param ground its ground by meaning, where it has no colour of its own
/// @param frame a frame around it; null for none
public record TokenLook(@Nullable Double number, Tone ground, @Nullable Tone frame) {
  /// A token like any other.
  public static final TokenLook PLAIN = new TokenLook(null, Tone.PAPER, null);
  /// A token that was given.
  public static final TokenLook GIVEN = new TokenLook(null, Tone.SUNKEN, null);
  /// A token that a person chose.
  public static final TokenLook CHOSEN = new TokenLook(null, Tone.ACCENT_SOFT, Tone.ACCENT);

  /// A token that is not what it would have been.
  public static final TokenLook OTHER = new TokenLook(null, Tone.ACCENT_SOFT, null);

  /// A token on the colour of a number.
  public static TokenLook of(double number) {
    return new TokenLook(number, Tone.PAPER, null);
  }

  /// The same with a frame.
  public TokenLook framed(Tone around) {
    return new TokenLook(number, ground, around);
  }
}
