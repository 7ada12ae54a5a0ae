package unrolled.export;

import java.awt.image.BufferedImage;
import unrolled.chart.Still;

/// One thing that leaves the window.
public sealed interface Figure {
  /// What is said about it.
  Caption caption();

  /// A chart, drawn anew in any look and size.
  ///
  /// @param still the chart as it was
  record Chart(Caption caption, Still still) implements Figure {}

  /// A picture as it is.
  ///
  /// @param image its pixels
  record Picture(Caption caption, BufferedImage image) implements Figure {}
}
