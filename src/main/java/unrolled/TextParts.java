package unrolled;

import java.util.List;
import java.util.stream.Stream;
import unrolled.ui.prose.Source;

/// The parts of the Text screen by their names: the article's program, a text of one's own, what a network writes, what
/// it looks at.
final class TextParts {
  static final String OWN = "own";
  static final String WRITE = "write";
  static final String INSIGHT = "insight";

  private TextParts() {}

  /// All of them, in order.
  static List<String> ids() {
    return Stream.concat(Source.ids().stream(), Stream.of(OWN, WRITE, INSIGHT)).toList();
  }

  /// When a part shows a text of one's own.
  static ShowsOwn own(String part) {
    return switch (part) {
      case OWN -> ShowsOwn.ALWAYS;
      case WRITE, INSIGHT -> ShowsOwn.WHERE_NAMED;
      default -> ShowsOwn.NEVER;
    };
  }

  /// Whether a network writes in a part.
  static boolean writes(String part) {
    return part.equals(WRITE) || part.equals(INSIGHT);
  }
}
