package unrolled.ui.tokens;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import unrolled.ui.theme.Tone;

/// How one token looks.
///
/// @param fill the ground it stands on; null for the ground of a cell in this theme
/// @param ground its ground by meaning, where it has no colour of its own
/// @param frame a frame around it; null for none
public record TokenLook(@Nullable Color fill, Tone ground, @Nullable Tone frame) {
  /// A token like any other.
  public static final TokenLook PLAIN = new TokenLook(null, Tone.PAPER, null);
  /// A token that was given.
  public static final TokenLook GIVEN = new TokenLook(null, Tone.SUNKEN, null);
  /// A token that a person chose.
  public static final TokenLook CHOSEN = new TokenLook(null, Tone.ACCENT_SOFT, Tone.ACCENT);

  /// A token that is not what it would have been.
  public static final TokenLook OTHER = new TokenLook(null, Tone.ACCENT_SOFT, null);

  /// A token on a colour.
  public static TokenLook of(Color fill) {
    return new TokenLook(fill, Tone.PAPER, null);
  }

  /// The same with a frame.
  public TokenLook framed(Tone around) {
    return new TokenLook(fill, ground, around);
  }
}
