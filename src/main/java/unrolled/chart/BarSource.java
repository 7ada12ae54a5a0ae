package unrolled.chart;

import org.jspecify.annotations.Nullable;

/// A node that shows bars which can leave the window; it has the style class [#STYLE].
public interface BarSource {
  /// By which they are found.
  String STYLE = "u-bar-source";

  /// What is shown now, in the language of the moment; null for nothing.
  @Nullable
  BarStill bars();
}
