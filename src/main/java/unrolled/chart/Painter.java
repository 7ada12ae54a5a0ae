package unrolled.chart;

import java.awt.Graphics2D;

/// Draws something anew in any look and size.
@FunctionalInterface
public interface Painter {
  /// Draws it; any thread may.
  ///
  /// @param ground whether its ground is filled; else what lies below it is seen
  void draw(Graphics2D g2, double width, double height, ChartLook look, boolean ground);
}
