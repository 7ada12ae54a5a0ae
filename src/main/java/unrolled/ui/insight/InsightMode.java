package unrolled.ui.insight;

import java.util.Locale;

/// What is asked about a text.
enum InsightMode {
  /// What a unit is after each token.
  UNIT,
  /// How far back an output looks.
  LOOK,
  /// How the text goes on when a unit is held.
  PIN,
  /// How far back networks of three kinds look that learn the same text.
  CELLS;

  /// Whether something is asked of the text that is shown; otherwise networks are trained when a person says so.
  boolean isOfText() {
    return this != CELLS;
  }

  /// Its name in texts and node ids.
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
