package unrolled.ui.insight;

import java.util.Locale;

/// Which text is looked at.
enum TextSource {
  /// What the network writes.
  WRITTEN,
  /// A piece of what it learned from.
  LEARNED;

  /// Its name in texts and node ids.
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
