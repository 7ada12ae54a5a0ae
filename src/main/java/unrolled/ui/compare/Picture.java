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

  /// The end of its node ids and texts.
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
