package unrolled.ui.theme;

import java.util.Locale;
import java.util.Optional;
import unrolled.engine.trace.Phase;

/// A colour by its meaning; each theme says in its CSS file what it looks like (`FORWARD_SOFT` is `-u-forward-soft`).
public enum Tone {
  /// The floor everything lies on.
  GROUND,
  /// Cards, bars, cells.
  PAPER,
  /// What lies deeper than paper: formula panels, empty bars.
  SUNKEN,
  /// Text.
  INK,
  /// Text of second rank.
  MUTED,
  /// Decoration that carries no meaning.
  HAIRLINE,
  /// Lines and arrows that carry meaning and are not active.
  MARK,
  /// The one accent: selection, focus, the primary button.
  ACCENT,
  /// The ground of what is selected.
  ACCENT_SOFT,
  /// Text on [#ACCENT].
  ON_ACCENT,
  /// The forward pass.
  FORWARD,
  /// The forward pass, not yet reached; ground of its active part.
  FORWARD_SOFT,
  /// The loss.
  LOSS,
  /// The loss, not yet reached.
  LOSS_SOFT,
  /// Backpropagation.
  BACKWARD,
  /// Backpropagation, not yet reached.
  BACKWARD_SOFT,
  /// The update of the parameters.
  UPDATE,
  /// The update, not yet reached.
  UPDATE_SOFT,
  /// Text on the colour of a phase.
  ON_PHASE,
  /// What went wrong.
  DANGER,
  /// What was checked and holds.
  SUCCESS,
  /// Forget gate of an LSTM: fill or border, never text, as all gates.
  GATE_FORGET,
  /// Input gate of an LSTM.
  GATE_INPUT,
  /// Candidate of an LSTM.
  GATE_CANDIDATE,
  /// Output gate of an LSTM.
  GATE_OUTPUT,
  /// Reset gate of a GRU.
  GATE_RESET,
  /// Update gate of a GRU.
  GATE_UPDATE,
  /// New state of a GRU.
  GATE_NEW,
  /// First category (Okabe-Ito), used with its own dash or marker, as all categories.
  CATEGORY_1,
  /// Second category.
  CATEGORY_2,
  /// Third category.
  CATEGORY_3,
  /// Fourth category.
  CATEGORY_4,
  /// Fifth category.
  CATEGORY_5,
  /// Sixth category.
  CATEGORY_6,
  /// Seventh category.
  CATEGORY_7,
  /// Eighth category.
  CATEGORY_8,
  /// The negative end of signed values.
  NEGATIVE,
  /// Zero among signed values.
  ZERO,
  /// The positive end of signed values.
  POSITIVE;

  /// The looked-up name in CSS.
  public String css() {
    return "-u-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The colour of a phase; the readout belongs to the forward pass.
  public static Tone of(Phase phase) {
    return switch (phase) {
      case FORWARD, OUTPUT -> FORWARD;
      case LOSS -> LOSS;
      case BACKWARD -> BACKWARD;
      case UPDATE -> UPDATE;
    };
  }

  /// The colour that a gate keeps everywhere, by its letter; empty for what is no gate.
  public static Optional<Tone> gate(String letter) {
    return switch (letter) {
      case "f" -> Optional.of(GATE_FORGET);
      case "i" -> Optional.of(GATE_INPUT);
      case "g" -> Optional.of(GATE_CANDIDATE);
      case "o" -> Optional.of(GATE_OUTPUT);
      case "r" -> Optional.of(GATE_RESET);
      case "z" -> Optional.of(GATE_UPDATE);
      case "n" -> Optional.of(GATE_NEW);
      default -> Optional.empty();
    };
  }

  /// The colour of a phase that has not been reached; the ground of its active part.
  public static Tone softOf(Phase phase) {
    return values()[of(phase).ordinal() + 1];
  }
}
