package unrolled.chart;

import org.jspecify.annotations.Nullable;

/// A node that shows something which can leave the window; it has the style class [#STYLE].
public interface Leaving {
  /// By which they are found.
  String STYLE = "u-leaving";

  /// What is shown now, in the language of the moment; null for nothing.
  @Nullable
  Shown shown();
}
