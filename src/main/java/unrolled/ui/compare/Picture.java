package unrolled.ui.compare;

import java.util.Locale;

/// What a part of the screen shows of the networks.
public enum Picture {
  /// The loss over training steps.
  LOSSES,
  /// ‖∂L/∂h_t‖ over timesteps.
  NORMS,
  /// What the gates let through, unit by unit and timestep by timestep.
  GATES,
  /// The way of the hidden state.
  STATES,
  /// The probability of what is wanted.
  PREDICTIONS;

  /// The picture of an id.
  static Picture of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /// Its name in files, the end of its node ids and texts.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
