package unrolled.ui.train;

import java.util.Locale;

/// What a place for a chart can show.
public enum ChartKind {
  /// Loss and accuracy over the steps.
  PREDICTION,
  /// ‖∂L/∂W‖ of each layer over the steps.
  NORMS,
  /// ‖∂L/∂h_t‖ at every timestep over the steps.
  HEAT,
  /// States and gates of one sequence, units by timesteps.
  STATES,
  /// How weights and their latest changes are spread.
  WEIGHTS;

  /// Its name in node ids and texts.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The key of its title for a task of symbols, or of numbers.
  String title(boolean ofNumbers) {
    return ofNumbers && this == PREDICTION ? "train.chart.squared-error" : "train.chart." + id();
  }
}
