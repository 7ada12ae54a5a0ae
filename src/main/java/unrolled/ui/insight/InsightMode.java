package unrolled.ui.insight;

import java.util.Locale;

/// What is asked about a text.
enum InsightMode {
  /// What a unit is after each token.
  UNIT,
  /// How far back an output looks.
  LOOK,
  /// How the text goes on when a unit is held.
  PIN;

  /// Its name in texts and node ids.
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
