package unrolled;

/// When a chart, or a part of the Text screen, shows a text of one's own.
public enum ShowsOwn {
  /// It shows something else.
  NEVER,
  /// Where one is named; otherwise the article's program.
  WHERE_NAMED,
  /// Also where none is named: then the English text that ships.
  ALWAYS
}
